package eu.alliance.platform.file;

import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file as its owner reads about it. */
@Schema(name = "StoredFile", description = "A file that was handed in; its content is at `/content`.")
public record FileView(
        UUID id,
        @Schema(examples = "mandate.pdf") String name,

        @Schema(description = "By its content, not by what was declared.", examples = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes.", examples = "48213")
        long size,

        @Schema(description = "Lower-case hex.", pattern = "^[0-9a-f]{64}$")
        String sha256,

        Instant createdAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    /** Files never change: each has one revision. */
    public static final long REVISION = 1;

    public static FileView of(StoredFile file) {
        return new FileView(
                file.id(), file.name(), file.mediaType(), file.size(), file.sha256(), file.createdAt(), REVISION);
    }
}
