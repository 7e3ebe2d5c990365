package eu.alliance.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.problem.Problem;
import eu.alliance.platform.problem.ProblemMappers;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an endpoint's result or refusal will be on the wire. */
@Singleton
class Answering {

    private static final String JSON = "application/json;charset=UTF-8"; // as the first answer said

    private final ObjectMapper json;
    private final EntityTags tags;
    private final CurrentVertxRequest request;
    private final Seal seal;

    Answering(ObjectMapper json, EntityTags tags, CurrentVertxRequest request, Seal seal) {
        this.json = json;
        this.tags = tags;
        this.request = request;
        this.seal = seal;
    }

    KeptAnswer with(@Nullable Object result) {
        if (result instanceof RestResponse<?> response) {
            var location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
            var entity = response.hasEntity() ? response.getEntity() : null;
            return answer(response.getStatus(), location == null ? null : location.toString(), entity);
        }
        return answer(result == null ? 204 : 200, null, result);
    }

    KeptAnswer with(Refusal refusal) {
        var problem = ProblemMappers.problemOf(refusal, request.getCurrent());
        return new KeptAnswer(problem.status(), Problem.MEDIA_TYPE, null, null, new String(bytes(problem), UTF_8));
    }

    private KeptAnswer answer(int status, @Nullable String location, @Nullable Object entity) {
        if (entity == null) {
            return new KeptAnswer(status, null, location, null, null);
        }
        var sent = bytes(entity);
        var text = new String(sent, UTF_8);
        return new KeptAnswer(
                status,
                JSON,
                location,
                entity instanceof Tagged view ? tags.of(view, sent) : null,
                entity instanceof Confidential ? seal.close(text) : text);
    }

    /** An answer as it was kept, ready to be sent again. */
    KeptAnswer again(KeptAnswer kept) {
        return kept.body() == null
                ? kept
                : new KeptAnswer(kept.status(), kept.mediaType(), kept.location(), kept.etag(), seal.open(kept.body()));
    }

    /** As it is written to the wire. */
    private byte[] bytes(Object content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
