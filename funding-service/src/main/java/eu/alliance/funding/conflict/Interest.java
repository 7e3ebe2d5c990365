package eu.alliance.funding.conflict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a city has at stake in an application. */
@Schema(description = "What a city has at stake in an application. Expect new values.")
public enum Interest {
    /** It coordinates the consortium. */
    COORDINATOR,
    /** It is another partner of the consortium. */
    PARTNER,
    /** A practice that the application relies on is its own. */
    EVIDENCE_SOURCE,
    /** It uses a practice that the application relies on. */
    EVIDENCE_ADOPTER,
    /** It applies under the same call. */
    APPLICANT_TO_SAME_CALL,
    /** It shares a running grant with a city of the consortium. */
    RUNNING_JOINT_GRANT
}
