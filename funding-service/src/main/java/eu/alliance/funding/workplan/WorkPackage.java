package eu.alliance.funding.workplan;

import eu.alliance.funding.terms.Rate;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of the work, done under one partner's lead.
 *
 * @param startMonth counted from the project's first, which is 1
 * @param endMonth the last one, inclusive
 */
@Schema(name = "WorkPackage", description = "Months count from the project's first, 1; both ends inclusive.")
public record WorkPackage(
        @Schema(nullable = true, description = "One of the call's kinds.", examples = "investment")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}") @Nullable String kind,

        @NotNull @Heading LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,

        @Schema(description = "The partner who leads it.") @NotNull UUID leadCityId,

        @Schema(examples = "1") @NotNull @Min(1) @Max(240) Integer startMonth,

        @Schema(examples = "12") @NotNull @Min(1) @Max(240) Integer endMonth,

        @Schema(nullable = true, description = "Of the whole budget; all work packages' sum to 1.") @Nullable Rate budgetShare,

        @Schema(nullable = true) @Size(max = 100) List<@NotNull @Valid Task> tasks,
        @Schema(nullable = true) @Size(max = 100) List<@NotNull @Valid Deliverable> deliverables) {

    @Schema(name = "WorkPackageTask")
    public record Task(
            @NotNull @Heading LocalizedText title,

            @Schema(nullable = true, description = "The partner who does it.") @Nullable UUID cityId) {}

    @Schema(name = "WorkPackageDeliverable")
    public record Deliverable(
            @NotNull @Heading LocalizedText title,

            @Schema(examples = "6") @NotNull @Min(1) @Max(240) Integer month) {}

    public WorkPackage {
        tasks = List.copyOf(Objects.requireNonNullElse(tasks, List.of()));
        deliverables = List.copyOf(Objects.requireNonNullElse(deliverables, List.of()));
    }
}
