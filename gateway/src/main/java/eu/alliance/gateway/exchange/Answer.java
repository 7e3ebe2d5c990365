package eu.alliance.gateway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.visit.Json;
import eu.alliance.platform.problem.Problem;
import eu.alliance.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a caller is told, ready to be sent or kept. */
public record Answer(
        int status,
        @Nullable String body,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String next,
        boolean replayed) {

    public static final Answer EMPTY = new Answer(204, null, null, null, null, false);

    public static Answer of(int status, String body, @Nullable String location, @Nullable String etag) {
        return new Answer(status, body, location, etag, null, false);
    }

    /** A refusal, when it is to be kept. */
    public static Answer of(Refusal refusal, Call call) {
        var problem = Problem.of(refusal, call.path(), call.requestId(), call.language());
        return of(problem.status(), new String(Json.bytes(problem), UTF_8), null, null);
    }

    /** Whether it says more than a caller needs who knows what was asked; a refusal doesn't. */
    public boolean isSparable() {
        return status < 300 && body != null;
    }

    public Answer spared() {
        return new Answer(status == 200 ? 204 : status, null, location, etag, next, replayed);
    }

    public String mediaType() {
        return status < 400 ? "application/json" : Problem.MEDIA_TYPE;
    }

    public static Answer page(String body, @Nullable String next) {
        return new Answer(200, body, null, null, next, false);
    }
}
