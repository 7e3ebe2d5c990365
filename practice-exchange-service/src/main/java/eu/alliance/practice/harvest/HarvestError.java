package eu.alliance.practice.harvest;

/** What the protocol says inside a 200 when it cannot answer. */
class HarvestError extends RuntimeException {

    /** The protocol's own codes. */
    enum Code {
        badArgument,
        badResumptionToken,
        badVerb,
        cannotDisseminateFormat,
        idDoesNotExist,
        noRecordsMatch
    }

    private final Code code;

    HarvestError(Code code, String message) {
        super(message);
        this.code = code;
    }

    Code code() {
        return code;
    }

    /** Whether the request itself is none of the protocol's. */
    boolean isOfTheRequest() {
        return code == Code.badVerb || code == Code.badArgument;
    }
}
