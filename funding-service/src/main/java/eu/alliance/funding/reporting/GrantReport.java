package eu.alliance.funding.reporting;

import static eu.alliance.funding.reporting.ReportStatus.APPROVED;
import static eu.alliance.funding.reporting.ReportStatus.RETURNED;
import static eu.alliance.funding.reporting.ReportStatus.SUBMITTED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A consortium's account of a period of its grant, approved or returned; a returned one is followed by a new one. */
@Entity
class GrantReport extends Aggregate {

    @Column(updatable = false)
    private UUID grantId;

    @Enumerated(STRING)
    private ReportStatus status = SUBMITTED;

    @JdbcTypeCode(SqlTypes.JSON)
    private Account account;

    private @Nullable String returnReason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected GrantReport() {}

    GrantReport(UUID grantId, Account account, Instant now) {
        super(now);
        this.grantId = grantId;
        this.account = account;
    }

    static GrantReport of(UUID grant, UUID id) {
        return of(grant, GrantReport.findByIdOptional(id));
    }

    static GrantReport hold(UUID grant, UUID id) {
        return of(grant, GrantReport.findByIdOptional(id, PESSIMISTIC_WRITE));
    }

    private static GrantReport of(UUID grant, Optional<GrantReport> found) {
        return found.filter(report -> report.grantId.equals(grant)).orElseThrow(() -> Refusal.notFound("report"));
    }

    void approve(Instant now) {
        become(APPROVED, now);
    }

    void giveBack(String reason, Instant now) {
        become(RETURNED, now);
        returnReason = reason;
    }

    private void become(ReportStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    UUID grantId() {
        return grantId;
    }

    ReportStatus status() {
        return status;
    }

    Account account() {
        return account;
    }

    @Nullable String returnReason() {
        return returnReason;
    }
}
