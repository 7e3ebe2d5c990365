package eu.alliance.gateway.pipe;

import eu.alliance.gateway.visit.Denial;

/** Why a service's answer doesn't come; all but the first of these are worth another try. */
record Excuse(String service) {

    static Denial slowCaller() {
        return Denial.of(408, "BODY_TIMEOUT", "The body didn't arrive in time.").hangingUp();
    }

    Denial unreachable() {
        return Denial.tryAgain(503, "SERVICE_UNAVAILABLE", the("can't be reached."), 2);
    }

    Denial overloaded() {
        return Denial.tryAgain(503, "OVERLOADED", the("has all that it can do."), 1);
    }

    Denial brokenAnswer() {
        return Denial.tryAgain(502, "BAD_ANSWER", the("didn't answer properly."), 2);
    }

    Denial slow() {
        return Denial.tryAgain(504, "SERVICE_TIMEOUT", the("took too long."), 5);
    }

    private String the(String predicate) {
        return "The " + service + " service " + predicate;
    }
}
