package eu.alliance.gateway.token;

import eu.alliance.gateway.visit.Guest;

/** What became of looking at a token. */
public sealed interface Verdict {

    record Verified(Guest guest) implements Verdict {}

    /** Not one of ours, or no longer good. */
    record Broken(String why) implements Verdict {}

    /** Signed with a key that hasn't been seen; the issuer may have a new one. */
    record UnknownKey() implements Verdict {}
}
