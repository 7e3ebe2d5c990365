package eu.alliance.practice.material;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.attachment.AttachmentView;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader is shown of it. */
@Schema(name = "Resource")
record MaterialView(
        UUID id,
        MaterialDetails.Kind kind,
        LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        List<String> topics,
        List<String> languages,
        Sensitivity sensitivity,
        List<UUID> circles,
        List<MaterialDetails.Link> links,

        @Schema(description = "In the order that they were handed in; the bytes are at `/attachments/{id}/content`.")
        List<AttachmentView> attachments,

        MaterialStatus status,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        @Schema(nullable = true) @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static MaterialView of(Material material, boolean editor) {
        var details = material.details();
        return new MaterialView(
                material.id(),
                details.kind(),
                details.title(),
                details.summary(),
                details.about(),
                material.languages(),
                details.sensitivity(),
                details.audience().circles(),
                details.linked(),
                AttachmentView.of(material.attachments(), material.revision()),
                material.status(),
                editor ? moves(material.status()) : List.of(),
                material.publishedAt().orElse(null),
                material.createdAt(),
                material.updatedAt(),
                material.revision());
    }

    private static List<String> moves(MaterialStatus status) {
        return switch (status) {
            case DRAFT -> List.of("publication", "withdrawal");
            case PUBLISHED -> List.of("withdrawal");
            case WITHDRAWN -> List.of();
        };
    }
}
