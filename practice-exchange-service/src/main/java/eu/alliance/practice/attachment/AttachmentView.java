package eu.alliance.practice.attachment;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attachment as it is read; its tag is that of what it belongs to. */
@Schema(name = "LibraryAttachment", description = "A file of a practice or a resource; its bytes are at `/content`.")
public record AttachmentView(
        UUID id,
        @Schema(examples = "evaluation.pdf") String name,

        @Schema(description = "By its content, not by what was declared.", examples = "application/pdf")
        String mediaType,

        @Schema(description = "In bytes.", examples = "48213")
        long size,

        @Schema(description = "Lower-case hex.", pattern = "^[0-9a-f]{64}$")
        String sha256,

        @Schema(nullable = true) @Nullable LocalizedText title,
        List<String> languages,
        @Schema(hidden = true) long revision)
        implements Tagged {

    /** All there are, in one page. */
    @Schema(name = "LibraryAttachments")
    public record Listed(
            List<AttachmentView> items,

            @Schema(nullable = true, description = "Always null.") @Nullable String next) {

        public static Listed of(Attachments attachments, long revision) {
            return new Listed(AttachmentView.of(attachments, revision), null);
        }
    }

    public static AttachmentView of(Attachment attachment, long revision) {
        return new AttachmentView(
                attachment.id(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.title(),
                attachment.languages(),
                revision);
    }

    public static List<AttachmentView> of(Attachments attachments, long revision) {
        return attachments.all().stream().map(each -> of(each, revision)).toList();
    }
}
