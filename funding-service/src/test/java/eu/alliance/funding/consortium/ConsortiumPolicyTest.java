package eu.alliance.funding.consortium;

import static eu.alliance.funding.city.KnownCityFixture.aCity;
import static eu.alliance.funding.terms.TermsFixture.euros;
import static eu.alliance.funding.terms.TermsFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.consortium.Partner.Role;
import eu.alliance.funding.terms.Eligibility;
import eu.alliance.funding.terms.Eligibility.Participation;
import eu.alliance.funding.terms.Terms;
import eu.alliance.platform.value.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsortiumPolicyTest {

    static final LocalDate TODAY = LocalDate.parse("2027-03-01");
    static final UUID COORDINATOR = UUID.fromString("428c61d8-f559-574f-9997-b9fe00b49dc3");

    final Map<UUID, KnownCity> cities = new HashMap<>(Map.of(COORDINATOR, aCity(COORDINATOR, "NL", 50_000, "LAU")));

    @Test
    void hasNothingAgainstACityAloneWhereNothingIsAsked() {
        assertThat(objections(Eligibility.OPEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50000, LAU, true", // exactly as many as are asked for
        "49999, LAU, false",
        "660000, FUA, false", // the urban area is not the municipality
        "660000, , false" // nobody knows
    })
    void asksForTheCoordinatorsOwnPeople(long population, @Nullable String unit, boolean isEnough) {
        cities.put(COORDINATOR, aCity(COORDINATOR, "NL", population, unit));
        var small = aPartner("DE", Role.BENEFICIARY, Mandate.own());

        assertThat(objections(asking(List.of(), null, 50_000, 1, 1, false), small))
                .isEqualTo(isEnough ? List.of() : List.of("/partners/0/cityId POPULATION_TOO_SMALL"));
    }

    @Test
    void countsTheCoordinatorAndBeneficiariesAsPartnersAndNobodyElse() {
        var beneficiary = aPartner("NL", Role.BENEFICIARY, Mandate.own());
        var associated = aPartner("DE", Role.ASSOCIATED, Mandate.own());
        var three = asking(List.of(), null, 0, 3, 1, false);

        assertThat(objections(three, beneficiary, aPartner("NL", Role.BENEFICIARY, Mandate.own())))
                .isEmpty();
        assertThat(objections(three, beneficiary, associated)).containsExactly("/partners TOO_FEW_PARTNERS");
        assertThat(objections(asking(List.of(), null, 0, 1, 2, false), beneficiary, associated))
                .containsExactly("/partners TOO_FEW_COUNTRIES");
        assertThat(objections(asking(List.of(), null, 0, 1, 2, false), aPartner("DE", Role.BENEFICIARY, Mandate.own())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2027-03-15, , true", // the deadline's own day is the last one
        "2020-01-01, 2027-03-14, , false",
        "2027-03-15, , , true",
        "2027-03-16, , , false",
        "2020-01-01, 2026-12-31, 2026-12-31, true", // another day decides
        "2020-01-01, 2026-12-31, 2027-01-01, false"
    })
    void asksWhetherACountryTakesPartOnTheDayThatDecides(
            @Nullable LocalDate since, @Nullable LocalDate until, @Nullable LocalDate at, boolean takesPart) {
        var british = aPartner("GB", Role.BENEFICIARY, Mandate.own());
        var eligibility = asking(
                List.of(new Participation("NL", null, null), new Participation("GB", since, until)),
                at,
                0,
                1,
                1,
                false);

        assertThat(objections(eligibility, british))
                .isEqualTo(takesPart ? List.of() : List.of("/partners/1/cityId COUNTRY_NOT_ELIGIBLE"));
    }

    @Test
    void takesAssociatedPartnersFromAnywhere() {
        var dutch = asking(List.of(new Participation("NL", null, null)), null, 0, 1, 1, false);

        assertThat(objections(dutch, aPartner("DK", Role.ASSOCIATED, Mandate.own())))
                .isEmpty();
        assertThat(objections(dutch, aPartner("DK", Role.BENEFICIARY, Mandate.own())))
                .containsExactly("/partners/1/cityId COUNTRY_NOT_ELIGIBLE");
    }

    @Test
    void asksTheCoordinatorForItsSignatureUnderTheCovenant() {
        var signing = asking(List.of(), null, 0, 1, 1, true);

        assertThat(objections(signing)).containsExactly("/partners/0/cityId COVENANT_NOT_SIGNED");
        assertThat(new ConsortiumPolicy(termsWith(signing), cities, Set.of(COORDINATOR))
                        .objectionsTo(partners(aPartner("DE", Role.BENEFICIARY, Mandate.own())), TODAY))
                .isEmpty();
    }

    @Test
    void wantsEachPartnersOwnWordAndWhileItHolds() {
        assertThat(objections(Eligibility.OPEN, aPartner("DE", Role.BENEFICIARY, Mandate.PENDING)))
                .containsExactly("/partners/1/mandate MANDATE_MISSING");
        assertThat(objections(Eligibility.OPEN, aPartner("DE", Role.ASSOCIATED, Mandate.declined("No staff."))))
                .containsExactly("/partners/1/mandate MANDATE_MISSING");
        assertThat(objections(Eligibility.OPEN, aPartner("DE", Role.BENEFICIARY, until(TODAY))))
                .isEmpty();
        assertThat(objections(Eligibility.OPEN, aPartner("DE", Role.BENEFICIARY, until(TODAY.minusDays(1)))))
                .containsExactly("/partners/1/mandate MANDATE_MISSING");
    }

    @Test
    void namesEveryPartnerThatBreaksARule() {
        var stranger = new Partner(UUID.randomUUID(), Role.BENEFICIARY, Mandate.own());
        var dane = aPartner("DK", Role.BENEFICIARY, Mandate.PENDING);
        var eligibility = asking(List.of(new Participation("NL", null, null)), null, 50_001, 4, 3, true);

        assertThat(objections(eligibility, stranger, dane))
                .containsExactly(
                        "/partners/0/cityId POPULATION_TOO_SMALL",
                        "/partners/0/cityId COVENANT_NOT_SIGNED",
                        "/partners/1/cityId UNKNOWN_CITY",
                        "/partners/2/mandate MANDATE_MISSING",
                        "/partners/2/cityId COUNTRY_NOT_ELIGIBLE",
                        "/partners TOO_FEW_PARTNERS",
                        "/partners TOO_FEW_COUNTRIES");
    }

    private List<String> objections(Eligibility eligibility, Partner... others) {
        return new ConsortiumPolicy(termsWith(eligibility), cities, Set.of())
                .objectionsTo(partners(others), TODAY).stream()
                        .map(each -> each.pointer() + " " + each.reason())
                        .toList();
    }

    private static List<Partner> partners(Partner... others) {
        var partners = new ArrayList<Partner>();
        partners.add(new Partner(COORDINATOR, Role.COORDINATOR, Mandate.own()));
        partners.addAll(List.of(others));
        return partners;
    }

    private Partner aPartner(String country, Role role, Mandate mandate) {
        var id = UUID.randomUUID();
        cities.put(id, aCity(id, country, 1000, "LAU"));
        return new Partner(id, role, mandate);
    }

    private static Mandate until(LocalDate day) {
        return Mandate.confirmed("A mayor", LocalizedText.of("en", "Mayor"), euros("1.00"), day);
    }

    private static Eligibility asking(
            List<Participation> countries,
            @Nullable LocalDate at,
            long population,
            int partners,
            int minCountries,
            boolean covenant) {
        return new Eligibility(countries, at, population, partners, minCountries, covenant);
    }

    private static Terms termsWith(Eligibility eligibility) {
        var usual = terms();
        return new Terms(
                usual.deadline(),
                usual.budget(),
                usual.minGrant(),
                usual.maxGrant(),
                usual.coFinancingRate(),
                usual.coFinancingRates(),
                usual.preFinancingRate(),
                usual.indirectCostRate(),
                usual.reservePlaces(),
                eligibility,
                usual.criteria(),
                usual.overallThreshold(),
                usual.workPlan(),
                usual.questionsUntil());
    }
}
