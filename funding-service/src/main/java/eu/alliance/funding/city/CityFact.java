package eu.alliance.funding.city;

import eu.alliance.platform.value.LocalizedText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What funding reads of registration's city events. */
record CityFact(
        UUID id,
        long revision,
        String slug,
        String kind,
        LocalizedText name,
        String country,
        @Nullable Population population,
        String status) {

    record Population(long value, String unit) {}

    /** Eligibility counts the municipality's own people, never the urban area's. */
    @Nullable Long inhabitants() {
        return population != null && population.unit().equals("LAU") ? population.value() : null;
    }
}
