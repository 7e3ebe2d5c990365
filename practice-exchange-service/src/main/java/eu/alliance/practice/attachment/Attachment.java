package eu.alliance.practice.attachment;

import eu.alliance.platform.file.StoredFile;
import eu.alliance.platform.value.LocalizedText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to something, and what is said of it.
 *
 * @param id the file's
 * @param languages what it is written in
 */
public record Attachment(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        @Nullable LocalizedText title,
        List<String> languages) {

    static Attachment of(StoredFile file) {
        return new Attachment(file.id(), file.name(), file.mediaType(), file.size(), file.sha256(), null, List.of());
    }

    AttachmentDetails details() {
        return new AttachmentDetails(title, languages);
    }

    Attachment described(AttachmentDetails details) {
        return new Attachment(id, name, mediaType, size, sha256, details.title(), details.spoken());
    }
}
