package eu.alliance.funding.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.funding.Callers;
import eu.alliance.platform.secret.SealingKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRingTest {

    @Inject
    KeyRing ring;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @ConfigProperty(name = "alliance.receipt.key")
    String setting;

    @Test
    void keepsPrivateKeysSealed() throws Exception {
        var kid = ring.rotate();
        var sealed = sealed(kid);

        assertThatThrownBy(() -> KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(sealed))))
                .isInstanceOf(java.security.spec.InvalidKeySpecException.class);
        assertThatThrownBy(() -> SealingKey.ofBase64(aSetting()).open(sealed, kid))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SealingKey.ofBase64(setting).open(sealed, "another"))
                .isInstanceOf(IllegalStateException.class);
        var opened = Base64.getDecoder().decode(SealingKey.ofBase64(setting).open(sealed, kid));
        assertThat(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(opened)))
                .isNotNull();
    }

    @Test
    void signsWithTheNewKeyOnceRotatedAndVerifiesWithTheOld() {
        var before = signed(ring);
        var kid = ring.rotate();
        var after = signed(ring);

        assertThat(kidOf(after)).isEqualTo(kid).isNotEqualTo(kidOf(before));
        assertThat(List.of(before, after)).allSatisfy(KeyRingTest::isValid);
        assertThat(Callers.anyone().get("/v1/receipt-keys").<List<String>>path("keys.kid"))
                .contains(kidOf(before), kid);
    }

    @Test
    void goesOnUnderAnotherSettingWithAKeyOfItsOwn() {
        var before = signed(ring);
        var other = new KeyRing(aSetting(), clock);
        var elsewhere = signed(other);

        assertThat(kidOf(elsewhere)).isNotEqualTo(kidOf(before)).isEqualTo(kidOf(signed(other)));
        assertThat(kidOf(signed(ring))).isEqualTo(kidOf(before));
        assertThat(List.of(before, elsewhere)).allSatisfy(KeyRingTest::isValid);
    }

    @Test
    void verifiesWithARetiredKeyAndSignsWithItNoMore() {
        var retired = new KeyRing(aSetting(), clock);
        var before = signed(retired);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        ReceiptKey.update("sealedKey = null where id = ?1", java.util.UUID.fromString(kidOf(before))));
        var after = signed(retired);

        assertThat(kidOf(after)).isNotEqualTo(kidOf(before));
        assertThat(List.of(before, after)).allSatisfy(KeyRingTest::isValid);
    }

    @Test
    void makesOneKeyHoweverManyAskForTheFirst() throws Exception {
        var fresh = aSetting();
        Callable<String> first = () -> kidOf(signed(new KeyRing(fresh, clock)));

        var kids = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(java.util.Collections.nCopies(8, first))) {
                kids.add(each.get());
            }
        }

        assertThat(kids).hasSize(1);
    }

    private String signed(KeyRing with) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new ReceiptKeys(json, with)
                        .signed("{\"id\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private String kidOf(String jws) {
        try {
            return json.readTree(Base64.getUrlDecoder().decode(jws.split("\\.")[0]))
                    .path("kid")
                    .asText();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void isValid(String jws) {
        Callers.anyone()
                .body(Map.of("jws", jws))
                .post("/v1/receipts/verification")
                .then()
                .statusCode(200)
                .body("valid", org.hamcrest.Matchers.is(true));
    }

    private static String sealed(String kid) {
        return QuarkusTransaction.requiringNew().call(() -> (String) ReceiptKey.getEntityManager()
                .createNativeQuery("select sealed_key from receipt_key where id = cast(:kid as uuid)", String.class)
                .setParameter("kid", kid)
                .getSingleResult());
    }

    private static String aSetting() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
