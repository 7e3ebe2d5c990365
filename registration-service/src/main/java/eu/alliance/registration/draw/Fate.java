package eu.alliance.registration.draw;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of somebody's wishes, the dearest first. */
@Schema(name = "VisitAllocationItem")
public record Fate(UUID delegateId, UUID cityId, List<Answer> answers) {

    /** Why a wish was granted or not. */
    @Schema(name = "VisitAllocationResult")
    public enum Result {
        GIVEN,
        CAPACITY,
        CITY_CAP,
        COMBINED,
        OVERLAP,
        ALREADY_BOOKED,
        CLOSED
    }

    /** One wish and its answer. */
    @Schema(name = "VisitAllocationAnswer")
    public record Answer(
            UUID sessionId,
            @Schema(description = "1 for the dearest wish.") int rank,
            Result result) {}
}
