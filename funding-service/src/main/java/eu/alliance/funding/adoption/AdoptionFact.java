package eu.alliance.funding.adoption;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What funding reads of the library's adoption events; of a restricted practice's there is little. */
record AdoptionFact(
        UUID id,
        long revision,
        @Nullable UUID practiceId,
        @Nullable UUID cityId,
        @Nullable String stage) {}
