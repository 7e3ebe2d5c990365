package eu.alliance.funding.city;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Several cities, as the database's own functions take them. */
public final class Cities {

    private Cities() {}

    /** A JSON array of their ids. */
    public static String json(Collection<UUID> cities) {
        return cities.stream().map(city -> "\"" + city + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
