package eu.alliance.platform.idempotency;

import eu.alliance.platform.idempotency.IdempotencyKey.Asked;
import eu.alliance.platform.idempotency.KeptAnswers.Kept;
import eu.alliance.platform.problem.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Rides inside every transaction of a POST with an Idempotency-Key: the answer is kept in the same transaction as the
 * effect, so that there are both or neither.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OneEffect {

    private final IdempotencyKey current;
    private final KeptAnswers answers;
    private final Answering answering;
    private final Counter replays;

    OneEffect(IdempotencyKey current, KeptAnswers answers, Answering answering, MeterRegistry registry) {
        this.replays = registry.counter("idempotency.replays");
        this.current = current;
        this.answers = answers;
        this.answering = answering;
    }

    @AroundInvoke
    @Nullable Object once(InvocationContext invocation) throws Exception {
        var asked = IdempotencyKey.isPossible() ? current.take().orElse(null) : null;
        if (asked == null) {
            return invocation.proceed();
        }
        if (!answers.claim(asked)) {
            throw Refusal.conflict(IdempotencyKey.IN_FLIGHT, "The first request with this key still runs.");
        }
        var kept = answers.find(asked);
        if (kept.isPresent()) {
            throw again(kept.get(), asked);
        }
        var result = invocation.proceed();
        answers.keep(asked, answering.with(result));
        return result;
    }

    private RuntimeException again(Kept kept, Asked asked) {
        if (!kept.fingerprint().equals(asked.fingerprint())) {
            return Refusal.rule("", IdempotencyKey.REUSED, "This key was used for another request.");
        }
        replays.increment();
        return new Replay(answering.again(kept.answer()));
    }
}
