package eu.alliance.practice.topic;

import eu.alliance.platform.value.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A concept of the scheme.
 *
 * @param code what filters and practices name it by
 */
@Schema(name = "Topic", description = "What a practice may be about.")
public record Topic(
        @Schema(examples = "public-spaces") String code,

        LocalizedText label,

        @Schema(
                nullable = true,
                description = "The concept of EuroVoc that means the same.",
                examples = "http://eurovoc.europa.eu/c_f831f088")
        @Nullable String exactMatch,

        @Schema(
                nullable = true,
                description = "One of EuroVoc that means nearly the same.",
                examples = "http://eurovoc.europa.eu/4045")
        @Nullable String closeMatch) {}
