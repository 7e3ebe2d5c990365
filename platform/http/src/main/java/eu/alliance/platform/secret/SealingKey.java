package eu.alliance.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals texts with AES-256-GCM: nobody reads them without the key, and a changed one doesn't open. */
public final class SealingKey {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private SealingKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * A key that operators make: 32 bytes in Base64.
     *
     * @throws IllegalArgumentException if it isn't that
     */
    public static SealingKey ofBase64(String setting) {
        var bytes = Base64.getDecoder().decode(setting);
        if (bytes.length != KEY) {
            throw new IllegalArgumentException("A sealing key is " + KEY + " bytes in Base64");
        }
        return new SealingKey(bytes);
    }

    /**
     * A key derived from a setting.
     *
     * @param purpose keeps apart what one setting is used for
     * @param setting any secret text that is hard to guess and that all replicas share
     */
    public static SealingKey derivedFrom(String purpose, String setting) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new SealingKey(digest.digest((purpose + "\n" + setting).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Seals a text.
     *
     * @param owner what the text belongs to: in another's place it doesn't open
     * @return Base64 of nonce, cipher text and tag; another one each time
     */
    public String seal(String text, String owner) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var hidden = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8), owner);
        var whole = ByteBuffer.allocate(NONCE + hidden.length).put(nonce).put(hidden);
        return Base64.getEncoder().encodeToString(whole.array());
    }

    /**
     * The text that was sealed.
     *
     * @throws IllegalStateException if it was sealed with another key or for another owner, or was changed since
     */
    public String open(String sealed, String owner) {
        var whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE];
        var hidden = new byte[whole.remaining() - NONCE];
        whole.get(nonce).get(hidden);
        return new String(run(Cipher.DECRYPT_MODE, nonce, hidden, owner), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, String owner) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is sealed can't be read with this key: is it the right one?", e);
        }
    }
}
