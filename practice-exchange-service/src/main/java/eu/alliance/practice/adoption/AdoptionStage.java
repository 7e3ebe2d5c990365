package eu.alliance.practice.adoption;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a city has come with another's practice. */
@Schema(description = "Expect new values.")
public enum AdoptionStage {
    EXPLORING,
    ADAPTING,
    IN_USE,
    CONCLUDED,
    ABANDONED;

    boolean mayBecome(AdoptionStage next) {
        return switch (this) {
            case EXPLORING -> next == ADAPTING || next == ABANDONED;
            case ADAPTING -> next == IN_USE || next == ABANDONED;
            case IN_USE -> next == CONCLUDED || next == ABANDONED;
            case CONCLUDED, ABANDONED -> false;
        };
    }

    boolean mayBeEvaluated() {
        return switch (this) {
            case EXPLORING, ADAPTING, ABANDONED -> false;
            case IN_USE, CONCLUDED -> true;
        };
    }
}
