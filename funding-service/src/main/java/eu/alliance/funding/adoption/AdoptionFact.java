package eu.alliance.funding.adoption;

import eu.alliance.platform.events.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What funding reads of the library's adoption events; of a restricted practice's there is little. */
record AdoptionFact(
        UUID id,
        long revision,
        @Nullable UUID practiceId,
        @Nullable UUID cityId,
        @Nullable String stage) {

    /** Of a restricted practice the envelope says whose adoption it is, and the type whether it was given up. */
    AdoptionFact of(Event event) {
        var city = cityId == null ? event.cityId().orElse(null) : cityId;
        var told = stage == null && event.type().contains(".abandoned.") ? "ABANDONED" : stage;
        return new AdoptionFact(id, revision, practiceId, city, told);
    }
}
