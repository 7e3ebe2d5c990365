package eu.alliance.registration.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.registration.protocol.Precedence.Entrant;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    static final Instant EARLY = Instant.parse("2027-03-01T09:00:00Z");
    static final Instant LATE = Instant.parse("2027-03-02T09:00:00Z");

    static final Entrant CONGRESS = entrant("FR", true, LATE);
    static final Entrant ROTTERDAM = entrant("NL", false, EARLY);
    static final Entrant AARHUS = entrant("DK", false, EARLY);
    static final Entrant AUGSBURG = entrant("DE", false, EARLY);
    static final Entrant NICE = entrant("FR", false, LATE);
    static final Entrant LIEGE = entrant("BE", false, LATE);
    static final Entrant ANTWERP = entrant("BE", false, EARLY);

    @Test
    void putsInstitutionsFirstAndTheHostLast() {
        assertThat(order(Locale.FRENCH, ROTTERDAM, AARHUS, CONGRESS)).containsExactly(CONGRESS, AARHUS, ROTTERDAM);
    }

    @Test
    void goesByTheCountrysNameInTheLanguageAskedFor() {
        // Allemagne, Danemark, France; then Denmark, France, Germany; then Dänemark, Deutschland, Frankreich
        assertThat(order(Locale.FRENCH, NICE, AARHUS, AUGSBURG)).containsExactly(AUGSBURG, AARHUS, NICE);
        assertThat(order(Locale.ENGLISH, NICE, AARHUS, AUGSBURG)).containsExactly(AARHUS, NICE, AUGSBURG);
        assertThat(order(Locale.GERMAN, NICE, AARHUS, AUGSBURG)).containsExactly(AARHUS, AUGSBURG, NICE);
    }

    @Test
    void goesByTimeOfConfirmationWithinACountry() {
        assertThat(order(Locale.FRENCH, LIEGE, ANTWERP)).containsExactly(ANTWERP, LIEGE);
    }

    private static List<Entrant> order(Locale language, Entrant... entrants) {
        return new Precedence(ROTTERDAM.cityId(), language).of(List.of(entrants));
    }

    private static Entrant entrant(String country, boolean isInstitution, Instant confirmed) {
        return new Entrant(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), isInstitution, country, confirmed);
    }
}
