package eu.alliance.platform.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written to somebody. A word of the text that is a secret is sealed while it waits; the reader gets it
 * open.
 *
 * @param about the aggregate that it tells of
 * @param kind what sort of message, UPPER_SNAKE; {@link Enclosures} of this kind go with it
 * @param recipient an address; null when none is known, which the delivery log then says
 * @param language BCP 47 tag of the text
 * @param html the same again for those who prefer it
 */
public record Message(
        UUID about,
        String kind,
        @Nullable String recipient,
        String language,
        String subject,
        String text,
        @Nullable String html) {

    public static Message of(
            UUID about, String kind, @Nullable String recipient, String language, String subject, String text) {
        return new Message(about, kind, recipient, language, subject, text, null);
    }
}
