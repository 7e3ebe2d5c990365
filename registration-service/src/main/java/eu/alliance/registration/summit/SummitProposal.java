package eu.alliance.registration.summit;

import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A summit as the registrar first drafts it.
 *
 * @param slug made from title and year when not given
 * @param basedOn an earlier edition
 */
@Schema(name = "SummitProposal")
record SummitProposal(
        @Schema(nullable = true, examples = "rotterdam-2027")
        @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        @Nullable String slug,

        @Schema(nullable = true, description = "Id of the earlier edition that this one is based on.") @Nullable UUID basedOn,

        @NotNull @Heading LocalizedText title,
        @NotNull UUID hostCityId,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,

        @Schema(examples = "Europe/Amsterdam") @NotNull @Region
        String zone,

        @Schema(nullable = true) @Size(max = 300) @Nullable String venue,
        @Schema(nullable = true) @Size(max = 20) @Nullable List<@NotNull UUID> organisers,
        @NotEmpty @Size(max = 24) List<@NotNull @LanguageTag String> languages,
        @NotNull Deadline registrationDeadline,
        @NotNull @Valid SummitPlan.Limits limits) {

    SummitPlan plan() {
        return new SummitPlan(
                title,
                hostCityId,
                startsOn,
                endsOn,
                zone,
                venue,
                Objects.requireNonNullElse(organisers, List.of()),
                languages,
                registrationDeadline,
                limits);
    }
}
