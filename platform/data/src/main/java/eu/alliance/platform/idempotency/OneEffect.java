package eu.alliance.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.idempotency.IdempotencyKey.Asked;
import eu.alliance.platform.problem.Problem;
import eu.alliance.platform.problem.ProblemMappers;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Rides on every transaction of a POST with an Idempotency-Key: the answer is kept in the same transaction as the
 * effect, a refusal of the domain in one of its own (the effect's is rolled back).
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OneEffect {

    private static final Set<Refusal.Kind> KEPT =
            EnumSet.of(Refusal.Kind.NOT_FOUND, Refusal.Kind.CONFLICT, Refusal.Kind.GONE, Refusal.Kind.RULE_BROKEN);

    private final IdempotencyKey current;
    private final KeptAnswers answers;
    private final Caller caller;
    private final EntityTags tags;
    private final ObjectMapper json;
    private final CurrentVertxRequest request;
    private final Clock clock;

    OneEffect(
            IdempotencyKey current,
            KeptAnswers answers,
            Caller caller,
            EntityTags tags,
            ObjectMapper json,
            CurrentVertxRequest request,
            Clock clock) {
        this.current = current;
        this.answers = answers;
        this.caller = caller;
        this.tags = tags;
        this.json = json;
        this.request = request;
        this.clock = clock;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var asked = Arc.container().requestContext().isActive() ? current.take().orElse(null) : null;
        if (asked == null) {
            return invocation.proceed();
        }
        if (!answers.claim(caller.subject(), asked.key())) {
            throw Refusal.conflict("IDEMPOTENCY_KEY_IN_FLIGHT", "The first request with this key still runs.");
        }
        answers.find(caller.subject(), asked.key()).ifPresent(kept -> replay(kept, asked));
        try {
            var result = invocation.proceed();
            answers.keep(caller.subject(), asked.key(), kept(asked, result), clock.instant());
            return result;
        } catch (Refusal refusal) {
            keep(refusal, asked);
            throw refusal;
        } catch (ConstraintViolationException broken) {
            keep(ProblemMappers.refusalOf(broken), asked);
            throw broken;
        }
    }

    private static void replay(KeptAnswer kept, Asked asked) {
        if (!kept.fingerprint().equals(asked.fingerprint())) {
            throw Refusal.rule("", "IDEMPOTENCY_KEY_REUSED", "This key was used for another request.");
        }
        throw new Replay(kept);
    }

    private KeptAnswer kept(Asked asked, @Nullable Object result) throws JsonProcessingException {
        if (result instanceof RestResponse<?> response) {
            var location = response.getHeaders().getFirst("Location");
            return kept(
                    asked,
                    response.getStatus(),
                    location == null ? null : location.toString(),
                    response.hasEntity() ? response.getEntity() : null);
        }
        return kept(asked, result == null ? 204 : 200, null, result);
    }

    private KeptAnswer kept(Asked asked, int status, @Nullable String location, @Nullable Object entity)
            throws JsonProcessingException {
        return new KeptAnswer(
                asked.fingerprint(),
                status,
                entity == null ? null : "application/json",
                location,
                entity instanceof Tagged view ? tags.of(view) : null,
                entity == null ? null : json.writeValueAsString(entity));
    }

    private void keep(Refusal refusal, Asked asked) throws JsonProcessingException {
        if (KEPT.contains(refusal.kind())) {
            var problem = ProblemMappers.problemOf(refusal, request.getCurrent());
            var kept = new KeptAnswer(
                    asked.fingerprint(),
                    problem.status(),
                    Problem.MEDIA_TYPE,
                    null,
                    null,
                    json.writeValueAsString(problem));
            QuarkusTransaction.requiringNew()
                    .run(() -> answers.keep(caller.subject(), asked.key(), kept, clock.instant()));
        }
    }
}
