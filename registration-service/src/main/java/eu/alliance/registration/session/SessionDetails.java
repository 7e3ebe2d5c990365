package eu.alliance.registration.session;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.city.City;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the registrar plans of a session. */
@Schema(name = "SessionDetails")
public record SessionDetails(
        @NotNull SessionKind kind,
        @NotNull @Heading LocalizedText title,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Schema(nullable = true) @Size(max = 300) @Nullable String room,

        @Schema(nullable = true, description = "Places to book; null where nobody needs to book.")
        @Min(0) @Max(100_000) @Nullable Integer capacity,

        @Schema(nullable = true, description = "Languages spoken there; null for those of the summit.")
        @Size(max = 24) @Nullable List<@NotNull @LanguageTag String> floorLanguages,

        @Schema(nullable = true, description = "How many places one city may hold.") @Min(1) @Max(100_000) @Nullable Integer maxPerCity,

        @Schema(nullable = true, description = "After it nobody is given a place; null for the start.") @Nullable Instant bookingCutOff,

        @Schema(
                nullable = true,
                description = "Working hours that a freed place is offered for; null to confirm it at once.")
        @Min(1) @Max(400) @Nullable Integer offerHours,

        @Schema(
                nullable = true,
                description = "Codes of the summit's pools that each place takes one of; settled once and for all.")
        @Size(max = 10) @Nullable List<@NotNull String> pools,

        @Schema(nullable = true) @Size(max = 50) @Nullable List<@NotNull @Valid Speaker> speakers,

        @Schema(nullable = true, description = "One for each paper and language.") @Size(max = 50) @Nullable List<@NotNull @Valid SessionDocument> documents) {

    private static final Duration LONGEST = Duration.ofDays(7);

    /** Refuses what contradicts itself or draws on a pool that is not the summit's. */
    public void check(UUID summit) {
        var violations = new ArrayList<Violation>();
        if (!endsAt.isAfter(startsAt)) {
            violations.add(new Violation("/endsAt", "ENDS_BEFORE_START", "A session ends after it starts."));
        } else if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            violations.add(new Violation("/endsAt", "SESSION_TOO_LONG", "A session lasts a week at most."));
        }
        if (bookingCutOff != null && bookingCutOff.isAfter(startsAt)) {
            violations.add(new Violation(
                    "/bookingCutOff", "CUT_OFF_AFTER_START", "Nobody is given a place once the session has started."));
        }
        var drawnOn = drawnOn();
        for (int i = 0; i < drawnOn.size(); i++) {
            if (Pool.found(summit, drawnOn.get(i)).isEmpty()) {
                violations.add(new Violation("/pools/" + i, "UNKNOWN_POOL", "The summit has no such pool."));
            }
        }
        if (!drawnOn.isEmpty() && capacity == null) {
            violations.add(new Violation("/capacity", "REQUIRED", "What draws on pools has places of its own."));
        }
        violations.addAll(objectionsToSpeakers());
        violations.addAll(SessionDocument.objectionsTo(documents));
        if (!violations.isEmpty()) {
            throw Refusal.rules(violations);
        }
    }

    private List<Violation> objectionsToSpeakers() {
        var named = speakers == null ? List.<Speaker>of() : speakers;
        var cities = named.stream()
                .flatMap(speaker -> Stream.ofNullable(speaker.cityId()))
                .distinct()
                .toList();
        var known = cities.isEmpty()
                ? Set.<UUID>of()
                : City.byIds(cities).stream().map(City::id).collect(Collectors.toSet());
        return IntStream.range(0, named.size())
                .filter(i -> named.get(i).cityId() != null
                        && !known.contains(named.get(i).cityId()))
                .mapToObj(i ->
                        new Violation("/speakers/" + i + "/cityId", "UNKNOWN_CITY", "There is no city with this id."))
                .toList();
    }

    public List<String> drawnOn() {
        return pools == null ? List.of() : pools.stream().distinct().sorted().toList();
    }

    /** The same so much later, who speaks and what is read there left open; {@code later} may be negative. */
    public SessionDetails moved(UnaryOperator<Instant> later) {
        return new SessionDetails(
                kind,
                title,
                later.apply(startsAt),
                later.apply(endsAt),
                room,
                capacity,
                floorLanguages,
                maxPerCity,
                bookingCutOff == null ? null : later.apply(bookingCutOff),
                offerHours,
                pools,
                null,
                null);
    }
}
