package eu.alliance.registration.session;

/** Told in the transaction in which an announced programme changed, while everybody still has their places. */
public record ProgrammeChanged(ProgrammeChange change, Session session) {}
