package eu.alliance.platform.events;

import java.util.Locale;

/** Who may see an event on the feed. */
public enum Visibility {
    PUBLIC,
    MEMBERS,
    OWNER,
    STAFF;

    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
