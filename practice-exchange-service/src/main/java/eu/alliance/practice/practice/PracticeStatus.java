package eu.alliance.practice.practice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a version stands. REPLACED is one that a newer published version has taken the place of. */
@Schema(description = "Expect new values.")
public enum PracticeStatus {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    PUBLISHED,
    REPLACED,
    ARCHIVED,
    WITHDRAWN;

    boolean mayBecome(PracticeStatus next) {
        return switch (this) {
            case DRAFT, CHANGES_REQUESTED -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == IN_REVIEW || next == CHANGES_REQUESTED || next == PUBLISHED || next == WITHDRAWN;
            case IN_REVIEW -> next == CHANGES_REQUESTED || next == PUBLISHED || next == WITHDRAWN;
            case PUBLISHED -> next == REPLACED || next == ARCHIVED || next == WITHDRAWN;
            case ARCHIVED -> next == REPLACED || next == WITHDRAWN;
            case REPLACED, WITHDRAWN -> false;
        };
    }

    boolean isEditable() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }
}
