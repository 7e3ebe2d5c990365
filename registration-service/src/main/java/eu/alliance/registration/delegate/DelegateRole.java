package eu.alliance.registration.delegate;

/** In which function somebody comes. */
public enum DelegateRole {
    MAYOR,
    ELECTED,
    STAFF,
    INTERPRETER,
    SECURITY,
    ACCOMPANYING;

    public boolean isElected() {
        return this == MAYOR || this == ELECTED;
    }
}
