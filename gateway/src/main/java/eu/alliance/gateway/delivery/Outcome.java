package eu.alliance.gateway.delivery;

import org.jspecify.annotations.Nullable;

/** What came of one attempt. */
sealed interface Outcome {

    /** The receiver has it. */
    record Taken(int status) implements Outcome {}

    /** The receiver wants nothing more (410). */
    record Gone() implements Outcome {}

    /**
     * It may work later.
     *
     * @param reason stable machine code
     */
    record Failed(@Nullable Integer status, String reason) implements Outcome {}

    /** For figures. */
    default String name() {
        return switch (this) {
            case Taken _ -> "TAKEN";
            case Gone _ -> "GONE";
            case Failed failed -> failed.reason();
        };
    }

    static Outcome ofStatus(int status) {
        if (status >= 200 && status < 300) {
            return new Taken(status);
        }
        if (status == 410) {
            return new Gone();
        }
        return new Failed(status, status >= 300 && status < 400 ? "REDIRECT_REFUSED" : "REFUSED_BY_RECEIVER");
    }
}
