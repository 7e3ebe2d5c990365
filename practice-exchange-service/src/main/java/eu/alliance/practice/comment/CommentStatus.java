package eu.alliance.practice.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a comment has come; only an APPROVED one is read by others. */
@Schema(description = "Expect new values.")
enum CommentStatus {
    PENDING,
    APPROVED,
    REJECTED;

    boolean mayBecome(CommentStatus next) {
        return switch (this) {
            case PENDING -> next == APPROVED || next == REJECTED;
            case APPROVED -> next == REJECTED;
            case REJECTED -> false;
        };
    }
}
