package eu.alliance.registration.summit;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is planned of a summit, and may be planned anew until it is over. */
@Schema(name = "SummitPlan")
public record SummitPlan(
        @NotNull @Heading LocalizedText title,
        @NotNull UUID hostCityId,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,

        @Schema(examples = "Europe/Amsterdam") @NotNull @Region
        String zone,

        @Schema(nullable = true) @Size(max = 300) @Nullable String venue,

        @Schema(description = "Cities or institutions, by id.") @NotNull @Size(max = 20) List<@NotNull UUID> organisers,

        @Schema(description = "Languages with simultaneous interpretation.") @NotEmpty @Size(max = 24) List<@NotNull @LanguageTag String> languages,

        @NotNull Deadline registrationDeadline,
        @NotNull @Valid Limits limits) {

    /**
     * How many people a city may send, in all, elected, and at the organisers' expense.
     *
     * @param elected mayors included
     */
    @Schema(
            name = "DelegationLimits",
            description = "How many people one city may send: in all, elected (mayor included), funded.")
    public record Limits(
            @NotNull @Min(1) @Max(1000) Integer delegates,
            @NotNull @Min(0) @Max(1000) Integer elected,
            @NotNull @Min(0) @Max(1000) Integer funded) {}

    /** Refuses what contradicts itself or names an organisation that is not known. */
    void check(Predicate<UUID> isKnown) {
        var violations = new ArrayList<Violation>();
        if (endsOn.isBefore(startsOn)) {
            violations.add(new Violation("/endsOn", "ENDS_BEFORE_START", "A summit ends on or after its first day."));
        }
        var end = endsOn.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        if (!registrationDeadline.moment().isBefore(end)) {
            violations.add(new Violation(
                    "/registrationDeadline", "DEADLINE_AFTER_END", "Registration closes before the summit ends."));
        }
        if (!isKnown.test(hostCityId)) {
            violations.add(new Violation("/hostCityId", "UNKNOWN_CITY", "There is no such city."));
        }
        for (int i = 0; i < organisers.size(); i++) {
            if (!isKnown.test(organisers.get(i))) {
                violations.add(new Violation("/organisers/" + i, "UNKNOWN_CITY", "There is no such organisation."));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.rules(violations);
        }
    }
}
