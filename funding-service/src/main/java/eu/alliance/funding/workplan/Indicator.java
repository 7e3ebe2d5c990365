package eu.alliance.funding.workplan;

import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is measured to see whether the work did what it was for; reports on the grant say how far it got. */
@Schema(name = "ApplicationIndicator")
public record Indicator(
        @Schema(examples = "people-reached") @NotBlank @Size(max = 200) String code,

        @NotNull @Heading LocalizedText title,

        @Schema(nullable = true, examples = "people") @Size(max = 50) @Nullable String unit,

        @Schema(nullable = true, description = "What it is before the work.", examples = "0")
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal baseline,

        @Schema(description = "What it is to be after it.", examples = "1000")
        @NotNull @Digits(integer = 12, fraction = 4) BigDecimal target) {}
