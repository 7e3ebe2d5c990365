package eu.alliance.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Ends a request with what its first sending was answered. */
class Replay extends RuntimeException {

    private final transient KeptAnswer answer;

    Replay(KeptAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    static class Mapper {

        @ServerExceptionMapper
        public RestResponse<String> replay(Replay replay) {
            var kept = replay.answer;
            var response = ResponseBuilder.<String>create(kept.status()).header("Idempotency-Replayed", "true");
            if (kept.body() != null) {
                response.entity(kept.body());
            }
            header(response, HttpHeaders.CONTENT_TYPE, kept.mediaType());
            header(response, HttpHeaders.LOCATION, kept.location());
            header(response, HttpHeaders.ETAG, kept.etag());
            return response.build();
        }

        private static void header(ResponseBuilder<?> response, String name, @Nullable String value) {
            if (value != null) {
                response.header(name, value);
            }
        }
    }
}
