package eu.alliance.practice.practice;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.Sections;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A practice as a caller is shown it: one version, and what this caller may do. */
@Schema(name = "Practice")
record PracticeView(
        UUID id,
        int version,
        PracticeStatus status,
        UUID cityId,
        LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        Sections sections,
        List<String> topics,
        Prevention prevention,
        @Schema(nullable = true) @Nullable LocalizedText targetGroups,
        Sensitivity sensitivity,
        List<UUID> circles,
        String originalLanguage,

        @Schema(description = "Every language that anything of it is in.")
        List<String> languages,

        @Schema(nullable = true, examples = "2019") @Nullable String since,

        Evidence evidence,

        @Schema(description = "SHA-256, hex, over the RFC 8785 form of what it says.")
        String sha256,

        @Schema(nullable = true, description = "What the editor last asked to have changed.") @Nullable String changesRequested,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        @Schema(nullable = true) @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static PracticeView of(PracticeVersion version, List<String> allowedTransitions) {
        var content = version.content();
        return new PracticeView(
                version.practiceId(),
                version.number(),
                version.status(),
                version.cityId(),
                content.title(),
                content.summary(),
                content.sections(),
                content.topics(),
                content.prevention(),
                content.targetGroups(),
                version.sensitivity(),
                version.circles(),
                content.originalLanguage(),
                version.languages(),
                content.since(),
                version.evidence(),
                version.sha256(),
                version.publishedAt().isPresent()
                        ? null
                        : version.changesRequested().orElse(null),
                allowedTransitions,
                version.publishedAt().orElse(null),
                version.createdAt(),
                version.updatedAt(),
                version.edition());
    }
}
