package eu.alliance.platform.idempotency;

import eu.alliance.platform.idempotency.IdempotencyKey.Asked;
import eu.alliance.platform.problem.ProblemMappers;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands around the transaction of a POST with an Idempotency-Key and keeps what the domain refused, once the
 * transaction is rolled back and its connection free: a second one held beside it would starve the pool.
 */
@Interceptor
@Transactional
@Priority(KeptRefusals.OUTSIDE_THE_TRANSACTION)
public class KeptRefusals {

    // the transaction itself begins at PLATFORM_BEFORE + 200
    static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 100;

    private static final Set<Refusal.Kind> KEPT =
            EnumSet.of(Refusal.Kind.NOT_FOUND, Refusal.Kind.CONFLICT, Refusal.Kind.GONE, Refusal.Kind.RULE_BROKEN);

    private final IdempotencyKey current;
    private final KeptAnswers answers;
    private final Answering answering;

    KeptRefusals(IdempotencyKey current, KeptAnswers answers, Answering answering) {
        this.current = current;
        this.answers = answers;
        this.answering = answering;
    }

    @AroundInvoke
    @Nullable Object around(InvocationContext invocation) throws Exception {
        var asked = IdempotencyKey.isPossible() ? current.hold().orElse(null) : null;
        if (asked == null) {
            return invocation.proceed();
        }
        try {
            return invocation.proceed();
        } catch (Refusal refusal) {
            keep(asked, refusal);
            throw refusal;
        } catch (ConstraintViolationException broken) {
            keep(asked, ProblemMappers.refusalOf(broken));
            throw broken;
        }
    }

    private void keep(Asked asked, Refusal refusal) {
        if (!KEPT.contains(refusal.kind()) || IdempotencyKey.OWN_REASONS.contains(refusal.reason())) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            // whoever came in between has had, or is having, an answer of their own under this key
            if (answers.claim(asked) && answers.find(asked).isEmpty()) {
                answers.keep(asked, answering.with(refusal));
            }
        });
    }
}
