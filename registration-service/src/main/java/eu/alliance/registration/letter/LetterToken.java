package eu.alliance.registration.letter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What lets the reader of a letter answer it without an account, once. A reminder brings another one beside it; a
 * transfer ends those of the mayor.
 */
@Entity
public class LetterToken extends PanacheEntityBase {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    @Id
    private String digest;

    private UUID invitationId;
    private Instant issuedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected LetterToken() {}

    private LetterToken(String digest, UUID invitationId, Instant issuedAt) {
        this.digest = digest;
        this.invitationId = invitationId;
        this.issuedAt = issuedAt;
    }

    /** A new token, which nobody can tell again. */
    static String issue(UUID invitation, Instant now) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        new LetterToken(digest(token), invitation, now).persist();
        return token;
    }

    /** Whether a token is one of this invitation; what may still be done is the invitation's to say. */
    public static boolean opens(UUID invitation, String token) {
        return count("digest = ?1 and invitationId = ?2", digest(token), invitation) > 0;
    }

    static void endThoseOf(UUID invitation) {
        delete("invitationId", invitation);
    }

    private static String digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
