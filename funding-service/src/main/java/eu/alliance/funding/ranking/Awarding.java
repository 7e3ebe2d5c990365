package eu.alliance.funding.ranking;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.funds.MoneyFreed;
import eu.alliance.funding.grant.Grant;
import eu.alliance.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/** Carries a decision out, and later gives money that frees to the reserve list, in its order. */
@ApplicationScoped
class Awarding {

    private final Outbox outbox;

    Awarding(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Rows are held in the order of their ids, as everyone does who holds several. */
    void carryOut(Ranking ranking, Call call, Instant now) {
        var decidedBy = ranking.decidedBy().orElseThrow();
        ranking.items().stream()
                .sorted(Comparator.comparing(RankingPolicy.Place::applicationId))
                .forEach(place -> {
                    var application = Application.hold(place.applicationId());
                    switch (place.outcome()) {
                        case FUNDED -> award(application, call, decidedBy, now);
                        case RESERVE -> application.reserve(now);
                        case NO_BUDGET, BELOW_THRESHOLD -> outbox.record(application.reject(now));
                    }
                });
    }

    /** The next ones on the reserve list are awarded until one does not fit into what is left. */
    void promote(@Observes MoneyFreed freed) {
        var call = Call.hold(freed.callId());
        var ranking = Ranking.of(freed.callId()).orElseThrow();
        var left = call.terms().budget().value().subtract(bound(call));
        for (var place : ranking.items()) {
            if (place.outcome() != RankingPolicy.Outcome.RESERVE) {
                continue;
            }
            var application = Application.hold(place.applicationId());
            if (application.status() != ApplicationStatus.RESERVE) {
                continue;
            }
            var requested = application.content().requestedGrant().value();
            if (requested.compareTo(left) > 0) {
                return;
            }
            left = left.subtract(requested);
            award(application, call, ranking.decidedBy().orElseThrow(), freed.at());
        }
    }

    private static BigDecimal bound(Call call) {
        return Grant.<Grant>list("callId", call.id()).stream()
                .map(grant -> grant.bound().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void award(Application application, Call call, String decidedBy, Instant now) {
        outbox.record(application.award(now));
        new Grant(application, call.terms().preFinancingRate(), decidedBy, now).persistAndFlush();
    }
}
