package eu.alliance.funding.application;

import eu.alliance.platform.problem.Refusal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What officers found before evaluation, and what the consortium replied.
 *
 * @param replyUntil the last instant at which an adverse finding may be replied to
 */
public record Screening(
        @Nullable Ruling admissibility,
        @Nullable Ruling eligibility,
        @Nullable Instant replyUntil,
        @Nullable Reply reply) {

    static final Screening NONE = new Screening(null, null, null, null);

    @Schema(name = "ScreeningRuling")
    public record Ruling(
            boolean positive,
            @Schema(nullable = true) @Nullable String reason,
            Instant at) {}

    @Schema(name = "ScreeningReply")
    public record Reply(
            String text,
            Instant at,

            @Schema(description = "Whether an officer has looked again since.")
            boolean reviewed) {}

    Screening ruled(ScreeningStage stage, Ruling ruling, @Nullable Instant until) {
        var answered = reply == null ? null : new Reply(reply.text(), reply.at(), true);
        // after a review the matter is closed: nobody replies twice to one finding
        var open = awaitsReview() ? null : until;
        return switch (stage) {
            case ADMISSIBILITY -> new Screening(ruling, eligibility, open, answered);
            case ELIGIBILITY -> new Screening(admissibility, ruling, open, open == null ? answered : null);
        };
    }

    Screening answered(String text, Instant now) {
        if (reply != null || replyUntil == null) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "It was replied to already.");
        }
        if (now.isAfter(replyUntil)) {
            throw Refusal.conflict("REPLY_TIME_PASSED", "Replies were due by " + replyUntil + ".");
        }
        return new Screening(admissibility, eligibility, replyUntil, new Reply(text, now, false));
    }

    public boolean isOpenToReply(Instant now) {
        return reply == null && replyUntil != null && !now.isAfter(replyUntil);
    }

    public boolean awaitsReview() {
        return reply != null && !reply.reviewed();
    }
}
