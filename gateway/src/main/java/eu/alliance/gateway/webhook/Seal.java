package eu.alliance.gateway.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.GatewaySettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Keeps secrets unreadable in the database and its backups; makes new ones. */
@Singleton
class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKeySpec key;

    @Inject
    Seal(GatewaySettings settings) {
        this(settings.webhooks().secretsKey().orElse(""));
    }

    /** @param setting any secret text that all replicas share; blank for none */
    Seal(String setting) {
        key = setting.isBlank() ? null : new SecretKeySpec(sha256("webhook secrets\n" + setting), "AES");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is a key at all. */
    boolean isPossible() {
        return key != null;
    }

    /** As Standard Webhooks writes one. */
    static String newSecret() {
        var bytes = new byte[SECRET];
        RANDOM.nextBytes(bytes);
        return Signature.PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    String close(String text) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8));
        var whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return Base64.getEncoder().encodeToString(whole.array());
    }

    String open(String sealed) {
        var whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE];
        var rest = new byte[whole.remaining() - NONCE];
        whole.get(nonce).get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, rest), UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        if (key == null) {
            throw new IllegalStateException("WEBHOOK_SECRETS_KEY is not set");
        }
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret can't be read with this WEBHOOK_SECRETS_KEY", e);
        }
    }
}
