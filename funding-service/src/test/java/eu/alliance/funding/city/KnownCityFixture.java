package eu.alliance.funding.city;

import eu.alliance.platform.value.LocalizedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cities as funding knows them, without a database. */
public final class KnownCityFixture {

    private KnownCityFixture() {}

    /**
     * A member city.
     *
     * @param unit how its people were counted: LAU or FUA; null when nobody told
     */
    public static KnownCity aCity(UUID id, String country, long population, @Nullable String unit) {
        return new KnownCity(new CityFact(
                id,
                1,
                "city-" + id,
                "CITY",
                LocalizedText.of("en", "A city"),
                country,
                unit == null ? null : new CityFact.Population(population, unit),
                "MEMBER"));
    }
}
