package eu.alliance.registration.session;

public enum SessionKind {
    PLENARY,
    WORKSHOP,
    STUDY_VISIT,
    CEREMONY,
    BREAK
}
