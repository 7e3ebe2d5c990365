package eu.alliance.practice.material;

import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.audience.Audience;
import eu.alliance.practice.reader.Sensitivity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor says of it. */
@Schema(name = "ResourceDetails")
record MaterialDetails(
        @NotNull Kind kind,
        @NotNull @Heading LocalizedText title,

        @Schema(nullable = true, description = "At most 300 words a language; a publication needs it.") @Nullable LocalizedText summary,

        @Schema(nullable = true, description = "Codes of GET /v1/topics.", examples = "[\"public-spaces\"]")
        @Size(max = 20) @Nullable List<@NotNull String> topics,

        @Schema(nullable = true, description = "What it may be read in; null for the languages of its title.")
        @Size(max = 40) @Nullable List<@NotNull @LanguageTag String> languages,

        @NotNull Sensitivity sensitivity,

        @Schema(nullable = true, description = "Ids of circles: at least one when RESTRICTED, none otherwise.")
        @Size(max = 50) @Nullable List<@NotNull UUID> circles,

        @Schema(nullable = true, description = "Where else it is to be had.") @Size(max = 50) @Nullable List<@NotNull @Valid Link> links) {

    /** What sort of reading it is. */
    @Schema(name = "ResourceKind", description = "Expect new values.")
    enum Kind {
        POLICY_BRIEF,
        THEMATIC_PAPER,
        GUIDANCE,
        SUCCESS_STORY,
        TRAINING_MATERIAL
    }

    /** A place on the web. */
    @Schema(name = "ResourceLink")
    record Link(
            @Schema(examples = "https://alliance.example/briefs/night-time.pdf") @NotNull @Size(max = 2000)
            String url,

            @Schema(nullable = true) @Heading @Nullable LocalizedText label) {}

    Audience audience() {
        return Audience.of(sensitivity, circles);
    }

    List<String> spoken() {
        return languages == null
                ? title.languages()
                : languages.stream().distinct().sorted().toList();
    }

    List<String> about() {
        return topics == null ? List.of() : topics.stream().distinct().toList();
    }

    List<Link> linked() {
        return links == null ? List.of() : links;
    }
}
