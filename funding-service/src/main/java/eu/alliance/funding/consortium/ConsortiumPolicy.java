package eu.alliance.funding.consortium;

import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.terms.Terms;
import eu.alliance.platform.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Whether these cities together may apply.
 *
 * @param cities those known, by id
 * @param signatories the cities that have signed the covenant of mayors
 */
public record ConsortiumPolicy(Terms terms, Map<UUID, KnownCity> cities, Set<UUID> signatories) {

    public List<Violation> objectionsTo(List<Partner> partners, LocalDate today) {
        var objections = new ArrayList<Violation>();
        for (int i = 0; i < partners.size(); i++) {
            partner(partners.get(i), "/partners/" + i, today, objections);
        }
        size(partners.stream().filter(Partner::isFunded).toList(), objections);
        return objections;
    }

    private void partner(Partner partner, String pointer, LocalDate today, List<Violation> objections) {
        if (partner.mandate().on(today) != Mandate.Status.CONFIRMED) {
            objections.add(new Violation(
                    pointer + "/mandate", "MANDATE_MISSING", "This city has not confirmed a mandate that is valid."));
        }
        var city = cities.get(partner.cityId());
        if (city == null) {
            objections.add(new Violation(pointer + "/cityId", "UNKNOWN_CITY", "Nothing is known of this city."));
            return;
        }
        if (partner.isFunded() && !terms.eligibility().admits(city.country(), decisiveDay())) {
            objections.add(new Violation(
                    pointer + "/cityId", "COUNTRY_NOT_ELIGIBLE", city.country() + " does not take part."));
        }
        if (partner.role() == Partner.Role.COORDINATOR) {
            coordinator(city, pointer, objections);
        }
    }

    private void coordinator(KnownCity city, String pointer, List<Violation> objections) {
        var least = terms.eligibility().minPopulation();
        if (city.population().orElse(0) < least) {
            objections.add(new Violation(
                    pointer + "/cityId",
                    "POPULATION_TOO_SMALL",
                    "The coordinator needs " + least + " inhabitants (LAU)."));
        }
        if (terms.eligibility().covenantSignatory() && !signatories.contains(city.id())) {
            objections.add(new Violation(
                    pointer + "/cityId",
                    "COVENANT_NOT_SIGNED",
                    "The coordinator has not signed the covenant of mayors."));
        }
    }

    private void size(List<Partner> funded, List<Violation> objections) {
        if (funded.size() < terms.eligibility().minPartners()) {
            objections.add(new Violation(
                    "/partners",
                    "TOO_FEW_PARTNERS",
                    "At least %d funded partners.".formatted(terms.eligibility().minPartners())));
        }
        var countries = funded.stream()
                .map(partner -> cities.get(partner.cityId()))
                .filter(Objects::nonNull)
                .map(KnownCity::country)
                .distinct()
                .count();
        if (countries < terms.eligibility().minCountries()) {
            objections.add(new Violation(
                    "/partners",
                    "TOO_FEW_COUNTRIES",
                    "From at least %d countries.".formatted(terms.eligibility().minCountries())));
        }
    }

    private LocalDate decisiveDay() {
        var at = terms.eligibility().at();
        return at == null ? terms.deadline().local().toLocalDate() : at;
    }
}
