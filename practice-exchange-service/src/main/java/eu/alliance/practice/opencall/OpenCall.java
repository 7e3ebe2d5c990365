package eu.alliance.practice.opencall;

import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call beside a practice: what it is, how long it is open and why it is there. */
@Schema(name = "OpenCall")
record OpenCall(
        @Schema(description = "Read the whole of it at /v1/calls/{id}.")
        UUID callId,

        LocalizedText title,
        Deadline deadline,
        List<Reason> reasons) {

    @Schema(name = "OpenCallReason")
    record Reason(
            Code code,

            @Schema(description = "The topic's code; the country.", examples = "public-spaces")
            String value) {}

    @Schema(name = "OpenCallReasonCode", description = "Expect new values.")
    enum Code {
        /** Call and practice have this topic in common. */
        SHARED_TOPIC,
        /** The caller's country takes part in the call. */
        YOUR_COUNTRY_TAKES_PART
    }

    /**
     * Beside a practice on some topics.
     *
     * @param country the caller's, if they act for a city
     */
    static OpenCall of(KnownCall call, Collection<String> topics, Optional<String> country) {
        var shared = call.topics().stream()
                .filter(topics::contains)
                .sorted()
                .map(topic -> new Reason(Code.SHARED_TOPIC, topic));
        var takesPart =
                country.filter(call::isFor).map(each -> new Reason(Code.YOUR_COUNTRY_TAKES_PART, each)).stream();
        return new OpenCall(
                call.id(),
                call.title(),
                call.deadline(),
                Stream.concat(shared, takesPart).toList());
    }
}
