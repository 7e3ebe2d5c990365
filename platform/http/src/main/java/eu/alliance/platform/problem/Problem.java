package eu.alliance.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal (RFC 9457), whichever layer refused. */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
public record Problem(
        @Schema(examples = "urn:alliance:problem:illegal-transition")
        String type,

        @Schema(description = "In the caller's language.", examples = "Conflict")
        String title,

        @Schema(examples = "409") int status,
        String detail,

        @Schema(description = "The path that was called.", examples = "/v1/summits")
        String instance,

        @Schema(description = "Stable machine code.", examples = "ILLEGAL_TRANSITION")
        String reason,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors,

        @Schema(description = "Also in X-Request-Id; quote it to support.")
        String requestId,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A problem for a status.
     *
     * @param languages the caller's Accept-Language, or null
     */
    public static Problem of(Refusal refusal, String instance, String requestId, Locale language) {
        var status = refusal.kind().status();
        return new Problem(
                typeOf(refusal.reason()),
                Titles.of(status, language),
                status,
                refusal.detail(),
                instance,
                refusal.reason(),
                refusal.violations(),
                requestId,
                refusal.members());
    }

    /** A problem of the framework's or the edge's own, with the status's usual reason. */
    public static Problem of(
            int status, String reason, String detail, String instance, String requestId, Locale language) {
        return new Problem(
                typeOf(reason),
                Titles.of(status, language),
                status,
                detail,
                instance,
                reason,
                List.of(),
                requestId,
                Map.of());
    }

    private static String typeOf(String reason) {
        return "urn:alliance:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
