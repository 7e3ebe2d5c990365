package eu.alliance.funding.consensus;

import eu.alliance.funding.score.ConsensusPolicy;
import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the evaluators of an application together say of it. */
@Entity
public class Consensus extends Aggregate {

    @Column(updatable = false)
    private UUID callId;

    @Column(updatable = false)
    private UUID applicationId;

    private int reports;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, BigDecimal> scores;

    private BigDecimal total;
    private String comments;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Consensus() {}

    Consensus(
            UUID callId,
            UUID applicationId,
            int reports,
            ConsensusPolicy.Outcome.Reached reached,
            String comments,
            Instant now) {
        super(now);
        this.callId = callId;
        this.applicationId = applicationId;
        this.reports = reports;
        this.scores = reached.scores();
        this.total = reached.total();
        this.comments = comments;
    }

    public static Optional<Consensus> on(UUID application) {
        return find("applicationId", application).firstResultOptional();
    }

    public static List<Consensus> under(UUID call) {
        return list("callId", call);
    }

    public UUID applicationId() {
        return applicationId;
    }

    public int reports() {
        return reports;
    }

    /** By criterion. */
    public Map<String, BigDecimal> scores() {
        return scores;
    }

    /** Of 100, to two decimals. */
    public BigDecimal total() {
        return total;
    }

    public String comments() {
        return comments;
    }
}
