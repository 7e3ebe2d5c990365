package eu.alliance.registration.inviting;

import eu.alliance.platform.print.Wording;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.CountryCode;
import eu.alliance.registration.city.City;
import eu.alliance.registration.city.CityKind;
import eu.alliance.registration.city.CityStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to invite in one go, said in exactly one way, and in which language. */
@Schema(
        name = "InvitationBatch",
        description = "Whom to invite: exactly one of cityIds, members and countries.",
        examples = "{\"cityIds\": [\"0192f0c1-0000-7000-8000-000000000001\"], \"language\": \"fr\"}")
record InvitationBatch(
        @Schema(nullable = true, description = "These. All of them, or nobody is invited.")
        @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> cityIds,

        @Schema(nullable = true, description = "true: every member city that has no open invitation.") @Nullable Boolean members,

        @Schema(nullable = true, description = "Every member city of these countries that has no open invitation.")
        @Size(min = 1, max = 100) @Nullable List<@NotNull @CountryCode String> countries,

        @Schema(description = "The letter's language: en, fr, de, it, ru or tr.", examples = "fr") @NotNull String language) {

    /** The cities that it means, or why it cannot be done. */
    List<UUID> select(Set<UUID> alreadyInvited) {
        if (!Wording.LANGUAGES.contains(language)) {
            throw Refusal.rule(
                    "/language", "UNSUPPORTED_LANGUAGE", "Letters are written in " + Wording.LANGUAGES + ".");
        }
        if (Stream.of(cityIds != null, Boolean.TRUE.equals(members), countries != null)
                        .filter(given -> given)
                        .count()
                != 1) {
            throw Refusal.rule("", "ONE_SELECTOR", "Exactly one of cityIds, members and countries.");
        }
        return cityIds != null ? named(cityIds, alreadyInvited) : members(alreadyInvited);
    }

    private static List<UUID> named(List<UUID> ids, Set<UUID> alreadyInvited) {
        var known = City.byIds(ids).stream().collect(Collectors.toMap(City::id, Function.identity()));
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < ids.size(); i++) {
            var city = known.get(ids.get(i));
            if (city == null) {
                violations.add(new Violation("/cityIds/" + i, "UNKNOWN_CITY", "There is no such city."));
            } else if (city.status() == CityStatus.SUSPENDED || city.status() == CityStatus.LEFT) {
                violations.add(
                        new Violation("/cityIds/" + i, "CITY_NOT_ADMITTED", "It is not among those that may come."));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.rules(violations);
        }
        ids.stream().filter(alreadyInvited::contains).findFirst().ifPresent(id -> {
            throw Refusal.conflict("INVITATION_EXISTS", "There is an open invitation for the city " + id + ".");
        });
        return ids.stream().distinct().toList();
    }

    private List<UUID> members(Set<UUID> alreadyInvited) {
        var of = countries;
        List<City> cities = of == null
                ? City.list("kind = ?1 and status = ?2 order by id", CityKind.CITY, CityStatus.MEMBER)
                : City.list(
                        "kind = ?1 and status = ?2 and country in ?3 order by id",
                        CityKind.CITY,
                        CityStatus.MEMBER,
                        of);
        return cities.stream()
                .map(City::id)
                .filter(id -> !alreadyInvited.contains(id))
                .toList();
    }
}
