package eu.alliance.sample.fair;

import eu.alliance.sample.town.Town;
import org.jspecify.annotations.Nullable;

/** Half of a circle. */
public class Fair {
    @Nullable Town other;
}
