package eu.alliance.funding.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eu.alliance.platform.secret.SealingKey;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that receipts are signed with (Ed25519). Its public half is published for good and verifies; its private half is
 * sealed, and gone once the key is retired.
 */
@Entity
public class ReceiptKey extends PanacheEntityBase {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_LENGTH = 32;

    @Id
    private UUID id;

    private byte[] publicKey;
    private @Nullable String sealedKey;
    private Instant createdAt;

    // which one is the younger: clocks jump
    @Column(insertable = false, updatable = false)
    private @Nullable Long ordinal;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ReceiptKey() {}

    private ReceiptKey(UUID id, byte[] publicKey, String sealedKey, Instant createdAt) {
        this.id = id;
        this.publicKey = publicKey;
        this.sealedKey = sealedKey;
        this.createdAt = createdAt;
    }

    static ReceiptKey generated(UUID id, SealingKey seal, Instant now) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var hidden = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            return new ReceiptKey(id, pair.getPublic().getEncoded(), seal.seal(hidden, id.toString()), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<ReceiptKey> youngestFirst() {
        return list("order by ordinal desc");
    }

    /** Its private half, unless it is retired or sealed with another key. */
    Optional<PrivateKey> opened(SealingKey seal) {
        if (sealedKey == null) {
            return Optional.empty();
        }
        try {
            var hidden = Base64.getDecoder().decode(seal.open(sealedKey, kid()));
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(hidden)));
        } catch (IllegalStateException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] signed(String input, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(input.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(String input, byte[] signed) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(input.getBytes(US_ASCII));
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    public String kid() {
        return id.toString();
    }

    /** The raw public key as a JWK has it (RFC 8037): the last 32 bytes of its X.509 form. */
    public String x() {
        var raw = Arrays.copyOfRange(publicKey, publicKey.length - RAW_LENGTH, publicKey.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
