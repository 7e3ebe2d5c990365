package eu.alliance.funding.attachment;

import eu.alliance.platform.file.StoredFile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an application.
 *
 * @param id of the file
 * @param document the code of the call's document that it is
 */
public record Attachment(
        UUID id,
        @Nullable String document,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant attachedAt) {

    /** What is hashed of it: the same file attached again is the same content. */
    public record Content(@Nullable String document, String name, String mediaType, long size, String sha256) {}

    public static Attachment of(StoredFile file, @Nullable String document, Instant now) {
        return new Attachment(file.id(), document, file.name(), file.mediaType(), file.size(), file.sha256(), now);
    }

    public Content content() {
        return new Content(document, name, mediaType, size, sha256);
    }
}
