package eu.alliance.gateway.secret;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.platform.secret.SealingKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Keeps secrets unreadable in the database and its backups; makes new ones. */
@Singleton
public class Seal {

    private static final int SECRET = 32;
    private static final String OWNER = "";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SealingKey key;

    @Inject
    public Seal(GatewaySettings settings) {
        this(settings.webhooks().secretsKey().orElse(""));
    }

    /** @param setting any secret text that all replicas share; blank for none */
    public Seal(String setting) {
        key = setting.isBlank() ? null : SealingKey.derivedFrom("webhook secrets", setting);
    }

    /** Whether there is a key at all. */
    public boolean isPossible() {
        return key != null;
    }

    /** As Standard Webhooks writes one. */
    public static String newSecret() {
        var bytes = new byte[SECRET];
        RANDOM.nextBytes(bytes);
        return Signature.PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    public String close(String text) {
        return key().seal(text, OWNER);
    }

    public String open(String sealed) {
        return key().open(sealed, OWNER);
    }

    private SealingKey key() {
        if (key == null) {
            throw new IllegalStateException("WEBHOOK_SECRETS_KEY is not set");
        }
        return key;
    }
}
