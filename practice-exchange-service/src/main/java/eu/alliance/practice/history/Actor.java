package eu.alliance.practice.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what part somebody acted; who they are the audit trail knows. ALLIANCE is what time does. */
@Schema(name = "PracticeActor", description = "Expect new values.")
public enum Actor {
    CITY,
    REVIEWER,
    EDITOR,
    ALLIANCE
}
