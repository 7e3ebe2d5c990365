package eu.alliance.platform.idempotency;

import eu.alliance.platform.secret.SealingKey;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts kept answers that hold secrets, so that a copy of the database gives none away. */
@Singleton
class Seal {

    private static final String MARK = "sealed:";
    private static final String OWNER = "";

    private final SealingKey key;

    /**
     * Under a key made of a setting.
     *
     * @param setting any secret text that all replicas of the service share
     */
    Seal(@ConfigProperty(name = "alliance.idempotency.seal") Optional<String> setting) {
        key = SealingKey.derivedFrom("kept answers", setting.orElse(""));
    }

    String close(String text) {
        return MARK + key.seal(text, OWNER);
    }

    /** The text as it was; one that was never sealed is what it is. */
    String open(String kept) {
        return kept.startsWith(MARK) ? key.open(kept.substring(MARK.length()), OWNER) : kept;
    }
}
