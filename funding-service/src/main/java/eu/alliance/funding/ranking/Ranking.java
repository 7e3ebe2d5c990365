package eu.alliance.funding.ranking;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.call.Call;
import eu.alliance.funding.consensus.Consensus;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The order of a call's applications, by which it is decided; its call's row guards it. */
@Entity
class Ranking extends Aggregate {

    @Column(updatable = false)
    private UUID callId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RankingPolicy.Place> items;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Ranking() {}

    Ranking(UUID callId, List<RankingPolicy.Place> items, Instant now) {
        super(now);
        this.callId = callId;
        this.items = items;
    }

    static Optional<Ranking> of(UUID call) {
        return find("callId", call).firstResultOptional();
    }

    /**
     * What the evaluations of a call's applications come to now.
     *
     * @throws Refusal 409 {@code EVALUATION_INCOMPLETE} while one is neither evaluated nor out
     */
    static List<RankingPolicy.Place> computed(Call call) {
        var consensus = Consensus.under(call.id()).stream()
                .collect(Collectors.toMap(Consensus::applicationId, Function.identity()));
        var applications = Application.<Application>list("callId = ?1 and status <> DRAFT", call.id());
        var unfinished = applications.stream().filter(each -> !isReady(each)).count();
        if (unfinished > 0) {
            throw Refusal.conflict("EVALUATION_INCOMPLETE", unfinished + " applications are not evaluated yet.");
        }
        return new RankingPolicy(call.terms())
                .rank(applications.stream()
                        .filter(each -> each.status() == ApplicationStatus.EVALUATED)
                        .flatMap(each -> Optional.ofNullable(consensus.get(each.id())).stream()
                                .map(reached -> new RankingPolicy.Candidate(
                                        each.id(),
                                        reached.total(),
                                        reached.scores(),
                                        each.content().requestedGrant(),
                                        each.receivedAt())))
                        .toList());
    }

    private static boolean isReady(Application application) {
        return switch (application.status()) {
            case DRAFT, SUBMITTED, ADMISSIBLE, ELIGIBLE -> false;
            case INADMISSIBLE, INELIGIBLE -> !application.screening().awaitsReview();
            case EVALUATED, AWARDED, RESERVE, REJECTED, WITHDRAWN -> true;
        };
    }

    void redo(List<RankingPolicy.Place> newItems, Instant now) {
        items = newItems;
        touch(now);
    }

    void decide(String subject, Instant now) {
        decidedBy = subject;
        decidedAt = now;
        touch(now);
    }

    UUID callId() {
        return callId;
    }

    List<RankingPolicy.Place> items() {
        return items;
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
