package eu.alliance.sample.town;

import eu.alliance.sample.fair.Fair;
import org.jspecify.annotations.Nullable;

/** Half of a circle. */
public class Town {
    @Nullable Fair other;
}
