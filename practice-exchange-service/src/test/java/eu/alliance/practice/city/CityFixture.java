package eu.alliance.practice.city;

import eu.alliance.platform.value.LocalizedText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;

/** Cities as the registration would have told of them. */
public final class CityFixture {

    private CityFixture() {}

    public static UUID aMember() {
        return aMemberIn("NL");
    }

    public static UUID aMemberIn(String country) {
        return told(country, "MEMBER");
    }

    public static UUID anApplicant() {
        return told("FR", "APPLICANT");
    }

    public static UUID aSuspendedOne() {
        return told("FR", "SUSPENDED");
    }

    public static String slugOf(UUID city) {
        return "city-" + city;
    }

    private static UUID told(String country, String status) {
        var id = UUID.randomUUID();
        var name = LocalizedText.of("en", "City " + id);
        var state = new CityInbox.State(id, 1, slugOf(id), name, country, status);
        QuarkusTransaction.requiringNew().run(() -> new KnownCity(state).persist());
        return id;
    }
}
