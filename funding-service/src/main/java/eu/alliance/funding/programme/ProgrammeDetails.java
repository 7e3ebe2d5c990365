package eu.alliance.funding.programme;

import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a grants officer says of a programme and may change later.
 *
 * @param source where the figures were published
 * @param illustrative true when some of them were not
 */
@Schema(name = "ProgrammeDetails")
record ProgrammeDetails(
        @NotNull @Heading LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        @Schema(nullable = true) @Size(max = 500) @Nullable String source,
        @Schema(nullable = true) @Nullable Boolean illustrative) {}
