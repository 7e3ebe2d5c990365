package eu.alliance.platform.idempotency;

import eu.alliance.platform.secret.SealingKey;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts secrets in what is kept for a while, so that a copy of the database gives none away. */
@Singleton
public class Seal {

    private static final String MARK = "sealed:";
    private static final Pattern SEALED = Pattern.compile(MARK + "[A-Za-z0-9+/]+=*");
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

    public String close(String text) {
        return MARK + key.seal(text, OWNER);
    }

    /** The text as it was; one that was never sealed is what it is. */
    String open(String kept) {
        return kept.startsWith(MARK) ? key.open(kept.substring(MARK.length()), OWNER) : kept;
    }

    /** A text as it was before some of its words were sealed. What others wrote that only looks so stays as it is. */
    public String openIn(String text) {
        return SEALED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(openedOrNot(found.group())));
    }

    private String openedOrNot(String word) {
        try {
            return open(word);
        } catch (IllegalStateException
                | IllegalArgumentException
                | BufferUnderflowException
                | NegativeArraySizeException _) {
            return word;
        }
    }
}
