package eu.alliance.registration.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals bank details (AES-256-GCM) for the one claim that they were given with; elsewhere they do not open. */
@ApplicationScoped
class BankVault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String BETWEEN = "\n";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    BankVault(@ConfigProperty(name = "alliance.bank.key") String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("alliance.bank.key: 32 bytes in Base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    String sealed(UUID subject, BankDetails details) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var text = (details.iban() + BETWEEN + details.accountHolder()).getBytes(UTF_8);
        var hidden = run(Cipher.ENCRYPT_MODE, nonce, subject, text);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + hidden.length)
                        .put(nonce)
                        .put(hidden)
                        .array());
    }

    BankDetails opened(UUID subject, String sealed) {
        var bytes = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        var hidden = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        var text = new String(run(Cipher.DECRYPT_MODE, nonce, subject, hidden), UTF_8);
        var end = text.indexOf(BETWEEN);
        return new BankDetails(text.substring(0, end), text.substring(end + 1));
    }

    private byte[] run(int mode, byte[] nonce, UUID subject, byte[] content) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(subject.toString().getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bank details cannot be sealed or opened: is it the right key?", e);
        }
    }
}
