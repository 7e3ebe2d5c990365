package eu.alliance.practice.introduction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request. */
@Schema(description = "Expect new values.")
enum IntroductionStatus {
    REQUESTED,
    ACCEPTED,
    DECLINED;

    boolean mayBecome(IntroductionStatus next) {
        return switch (this) {
            case REQUESTED -> next == ACCEPTED || next == DECLINED;
            case ACCEPTED, DECLINED -> false;
        };
    }
}
