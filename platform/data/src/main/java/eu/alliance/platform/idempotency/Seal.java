package eu.alliance.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts kept answers that hold secrets, so that a copy of the database gives none away. */
@Singleton
class Seal {

    private static final String MARK = "sealed:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /**
     * Under a key made of a setting.
     *
     * @param setting any secret text that all replicas of the service share
     */
    Seal(@ConfigProperty(name = "alliance.idempotency.seal") Optional<String> setting) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        key = new SecretKeySpec(digest.digest(("kept answers\n" + setting.orElse("")).getBytes(UTF_8)), "AES");
    }

    String close(String text) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8));
        var whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return MARK + Base64.getEncoder().encodeToString(whole.array());
    }

    /** The text as it was; one that was never sealed is what it is. */
    String open(String kept) {
        if (!kept.startsWith(MARK)) {
            return kept;
        }
        var whole = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(MARK.length())));
        var nonce = new byte[NONCE];
        var sealed = new byte[whole.remaining() - NONCE];
        whole.get(nonce).get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
