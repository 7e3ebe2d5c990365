package eu.alliance.funding.matching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something is suggested. */
@Schema(name = "MatchingReason")
record Reason(
        Code code,

        @Schema(
                nullable = true,
                description = "What it is about: a topic's code, a country.",
                examples = "public-space")
        @Nullable String value) {

    @Schema(name = "MatchingReasonCode", description = "Expect new values.")
    enum Code {
        /** Call and practice have this topic in common. */
        SHARED_TOPIC,
        /** The practice is the caller's own. */
        OWN_PRACTICE,
        /** The caller uses the practice already. */
        USED_HERE,
        /** Other cities have taken the practice over. */
        USED_ELSEWHERE,
        /** The city has a practice on a topic of the call. */
        PRACTICE_ON_TOPIC,
        /** It uses a practice of the caller's. */
        USES_YOUR_PRACTICE,
        /** The caller uses a practice of its. */
        YOU_USE_ITS_PRACTICE,
        /** It would bring another country in. */
        OTHER_COUNTRY,
        /** It has signed the covenant of mayors, which the call asks for. */
        COVENANT_SIGNED,
        /** The caller's country takes part in the call. */
        YOUR_COUNTRY_TAKES_PART
    }

    static Reason of(Code code) {
        return new Reason(code, null);
    }
}
