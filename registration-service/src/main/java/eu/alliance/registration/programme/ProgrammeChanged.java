package eu.alliance.registration.programme;

import eu.alliance.registration.session.Session;

/** Told in the transaction in which an announced programme changed, while everybody still has their places. */
public record ProgrammeChanged(ProgrammeChange change, Session session) {}
