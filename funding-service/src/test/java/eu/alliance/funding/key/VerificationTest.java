package eu.alliance.funding.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.is;

import eu.alliance.funding.Callers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VerificationTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Inject
    ReceiptKeys keys;

    String jws = "";

    @BeforeEach
    void sign() {
        jws = QuarkusTransaction.requiringNew().call(() -> keys.signed("{\"id\":1}".getBytes(UTF_8)));
    }

    @Test
    void knowsItsOwn() {
        verifying(jws).statusCode(200).body("valid", is(true));
    }

    @Test
    void tellsWhateverWasAlteredFromIt() {
        for (int at = jws.indexOf('.') + 1; at < jws.length(); at += 7) {
            altered(at);
        }
        altered(jws.length() - 1); // 64 bytes leave four bits of the last letter without a meaning
        var parts = jws.split("\\.");
        verifying(parts[0] + ".eA." + parts[2]).statusCode(200).body("reason", is("SIGNATURE_INVALID"));
        verifying(parts[0] + "." + parts[1] + ".").statusCode(200).body("reason", is("SIGNATURE_INVALID"));
    }

    private void altered(int at) {
        var letter = jws.charAt(at);
        if (letter != '.') {
            var other = LETTERS.charAt(LETTERS.indexOf(letter) ^ 1);
            verifying(jws.substring(0, at) + other + jws.substring(at + 1))
                    .statusCode(200)
                    .body("valid", is(false))
                    .body("reason", is("SIGNATURE_INVALID"));
        }
    }

    @Test
    void allowsNoOtherAlgorithm() {
        verifying("e30.e30.").statusCode(200).body("reason", is("ALGORITHM_NOT_ALLOWED"));
    }

    @Test
    void trustsNoKeyButItsOwn() {
        var stranger = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"EdDSA\",\"kid\":\"another\"}".getBytes(UTF_8));
        verifying(stranger + jws.substring(jws.indexOf('.')))
                .statusCode(200)
                .body("valid", is(false))
                .body("reason", is("UNKNOWN_KEY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "not.a.jws", "..", "W10.e30.", "e30.=.e30", "e30.e30", "e30.e30.e30.e30"})
    void readsNothingElse(String text) {
        verifying(text).statusCode(422).body("reason", is("NOT_A_JWS"));
    }

    private static ValidatableResponse verifying(String text) {
        return Callers.anyone()
                .body(Map.of("jws", text))
                .post("/v1/receipts/verification")
                .then();
    }
}
