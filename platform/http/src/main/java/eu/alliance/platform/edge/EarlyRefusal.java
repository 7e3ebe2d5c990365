package eu.alliance.platform.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.problem.Problem;
import eu.alliance.platform.problem.Titles;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Ends a request before any of the service has seen it, with a problem like every other. */
@Singleton
class EarlyRefusal {

    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    void end(RoutingContext exchange, int status, String reason, String detail) {
        var language = Titles.negotiate(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var id = Objects.requireNonNullElse(exchange.<String>get(RequestId.HEADER), "unknown");
        var problem = Problem.of(status, reason, detail, exchange.normalizedPath(), id, language);
        try {
            exchange.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            exchange.fail(e);
        }
    }
}
