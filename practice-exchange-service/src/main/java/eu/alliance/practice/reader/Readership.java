package eu.alliance.practice.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who may read one version of a practice, as keys any one of which opens it: its own city always, experts once it was
 * submitted, the world by its sensitivity once it was published.
 *
 * @param circles those that it is restricted to
 */
public record Readership(UUID city, boolean submitted, boolean published, Sensitivity sensitivity, List<UUID> circles) {

    static final String EVERYONE = "everyone";
    static final String MEMBERS = "members";
    static final String EXPERTS = "experts";

    /** The keys, as they are kept with the version and compared with a {@link Reader}'s. */
    public List<String> keys() {
        var keys = new ArrayList<String>();
        keys.add(city(city));
        if (submitted) {
            keys.add(EXPERTS);
        }
        if (published) {
            switch (sensitivity) {
                case PUBLIC -> keys.add(EVERYONE);
                case MEMBERS -> keys.add(MEMBERS);
                case RESTRICTED -> circles.stream().map(Readership::circle).forEach(keys::add);
            }
        }
        return List.copyOf(keys);
    }

    static String city(UUID id) {
        return "city:" + id;
    }

    static String circle(UUID id) {
        return "circle:" + id;
    }
}
