package eu.alliance.practice.reader;

import eu.alliance.platform.events.Visibility;

/** Whom a published practice is for. */
public enum Sensitivity {
    PUBLIC,
    MEMBERS,
    RESTRICTED;

    /** Who may see an event about it on the feed. */
    public Visibility visibility() {
        return switch (this) {
            case PUBLIC -> Visibility.PUBLIC;
            case MEMBERS -> Visibility.MEMBERS;
            case RESTRICTED -> Visibility.OWNER;
        };
    }
}
