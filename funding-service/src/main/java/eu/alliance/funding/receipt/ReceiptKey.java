package eu.alliance.funding.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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
import java.util.UUID;

/** A key that receipts are signed with (Ed25519). The youngest signs; all of them are published and verify. */
@Entity
class ReceiptKey extends PanacheEntityBase {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_LENGTH = 32;

    @Id
    private UUID id;

    private byte[] publicKey;
    private byte[] privateKey;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ReceiptKey() {}

    private ReceiptKey(UUID id, byte[] publicKey, byte[] privateKey, Instant createdAt) {
        this.id = id;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
        this.createdAt = createdAt;
    }

    static ReceiptKey generated(UUID id, Instant now) {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new ReceiptKey(
                    id, pair.getPublic().getEncoded(), pair.getPrivate().getEncoded(), now);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(String input) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
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

    String kid() {
        return id.toString();
    }

    /** The raw public key as a JWK has it (RFC 8037): the last 32 bytes of its X.509 form. */
    String x() {
        var raw = Arrays.copyOfRange(publicKey, publicKey.length - RAW_LENGTH, publicKey.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
