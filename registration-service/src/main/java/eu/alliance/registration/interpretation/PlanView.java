package eu.alliance.registration.interpretation;

import eu.alliance.platform.rest.Tagged;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What interpretation a summit needs, as of the people who are confirmed now. */
@Schema(name = "InterpretationPlan")
record PlanView(
        UUID summitId,
        List<SessionPlan> sessions,

        @Schema(description = "Where the rules are from.") List<String> sources,

        @Schema(hidden = true) long revision)
        implements Tagged {

    /**
     * One session.
     *
     * @param targets languages interpreted into
     * @param tourGuideSets receivers, where there are no booths
     * @param whispering how some of the uncovered could be helped without a booth
     */
    @Schema(name = "SessionInterpretation")
    record SessionPlan(
            UUID sessionId,

            @Schema(description = "Languages interpreted into.")
            List<String> targets,

            int booths,
            int interpreters,

            @Schema(description = "Receivers to carry, on study visits.")
            int tourGuideSets,

            @Schema(description = "Who needs a language that is not interpreted into.")
            List<Uncovered> uncovered,

            @Schema(description = "Languages of uncovered people who are few enough to be whispered to.")
            List<Whispered> whispering) {}

    @Schema(name = "UncoveredDelegate")
    record Uncovered(UUID delegateId, String language) {}

    @Schema(name = "WhisperedLanguage")
    record Whispered(String language, int listeners) {}
}
