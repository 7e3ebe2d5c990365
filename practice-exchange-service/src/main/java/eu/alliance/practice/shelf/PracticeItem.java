package eu.alliance.practice.shelf;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.DisplayLanguage;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PracticeItem", description = "A practice without its sections.")
record PracticeItem(
        UUID id,
        int version,
        PracticeStatus status,
        UUID cityId,
        LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        List<String> topics,
        Prevention prevention,
        Sensitivity sensitivity,
        List<UUID> circles,
        String originalLanguage,
        List<String> languages,

        @Schema(nullable = true, examples = "2019") @Nullable String since,

        Evidence evidence,
        List<String> allowedTransitions,
        @Schema(nullable = true) @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,

        @Schema(
                description = "Where the words of `q` stand, by field (title, summary, a section): snippets as HTML,"
                        + " escaped but for `<mark>`. Empty without `q`.",
                examples = "{\"title\": [\"Safe <mark>parks</mark> at night\"]}")
        Map<String, List<String>> highlights) {

    static PracticeItem of(
            PracticeVersion version,
            List<String> allowedTransitions,
            DisplayLanguage display,
            Map<String, List<String>> highlights) {
        var content = version.content();
        return new PracticeItem(
                version.practiceId(),
                version.number(),
                version.status(),
                version.cityId(),
                display.of(content.title()),
                display.ofAny(content.summary()),
                content.topics(),
                content.prevention(),
                version.sensitivity(),
                version.circles(),
                content.originalLanguage(),
                version.languages(),
                content.since(),
                version.evidence(),
                allowedTransitions,
                version.publishedAt().orElse(null),
                version.createdAt(),
                version.updatedAt(),
                highlights);
    }
}
