package eu.alliance.funding.amendment;

import static eu.alliance.funding.amendment.AmendmentStatus.AGREED;
import static eu.alliance.funding.amendment.AmendmentStatus.PROPOSED;
import static eu.alliance.funding.amendment.AmendmentStatus.REFUSED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change of a signed grant that its coordinator asks for. */
@Entity
class Amendment extends Aggregate {

    @Column(updatable = false)
    private UUID grantId;

    @Enumerated(STRING)
    private AmendmentStatus status = PROPOSED;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText change;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Money award;

    private String reason;
    private @Nullable String refusalReason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Amendment() {}

    Amendment(UUID grantId, LocalizedText change, @Nullable Money award, String reason, Instant now) {
        super(now);
        this.grantId = grantId;
        this.change = change;
        this.award = award;
        this.reason = reason;
    }

    static Amendment of(UUID grant, UUID id) {
        return of(grant, Amendment.findByIdOptional(id));
    }

    static Amendment hold(UUID grant, UUID id) {
        return of(grant, Amendment.findByIdOptional(id, PESSIMISTIC_WRITE));
    }

    private static Amendment of(UUID grant, Optional<Amendment> found) {
        return found.filter(each -> each.grantId.equals(grant)).orElseThrow(() -> Refusal.notFound("amendment"));
    }

    void agree(Instant now) {
        become(AGREED, now);
    }

    void refuse(String why, Instant now) {
        become(REFUSED, now);
        refusalReason = why;
    }

    private void become(AmendmentStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    UUID grantId() {
        return grantId;
    }

    AmendmentStatus status() {
        return status;
    }

    LocalizedText change() {
        return change;
    }

    /** The smaller award that is asked for, if one is. */
    Optional<Money> award() {
        return Optional.ofNullable(award);
    }

    String reason() {
        return reason;
    }

    @Nullable String refusalReason() {
        return refusalReason;
    }
}
