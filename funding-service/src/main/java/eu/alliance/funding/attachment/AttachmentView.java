package eu.alliance.funding.attachment;

import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attachment as whoever reads its application reads about it. */
@Schema(name = "ApplicationAttachment", description = "A file of an application; its content is at `/content`.")
public record AttachmentView(
        UUID id,

        @Schema(nullable = true, description = "The code of the call's document that it is.", examples = "budget-table")
        @Nullable String document,

        @Schema(examples = "budget.xlsx") String name,

        @Schema(description = "By its content, not by what was declared.", examples = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes.", examples = "48213")
        long size,

        @Schema(description = "Lower-case hex.", pattern = "^[0-9a-f]{64}$")
        String sha256,

        Instant attachedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    /** Files never change: each has one revision. */
    public static final long REVISION = 1;

    public static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.document(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.attachedAt(),
                REVISION);
    }
}
