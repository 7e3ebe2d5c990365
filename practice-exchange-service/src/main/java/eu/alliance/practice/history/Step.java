package eu.alliance.practice.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can happen to a version. */
@Schema(name = "PracticeStep", description = "Expect new values.")
public enum Step {
    STARTED,
    EDITED,
    SUBMITTED,
    REVIEWED,
    CHANGES_REQUESTED,
    PUBLISHED,
    EVIDENCE_CHANGED,
    REFRESH_REQUESTED,
    ARCHIVED,
    WITHDRAWN
}
