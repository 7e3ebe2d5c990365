package eu.alliance.funding.filing;

import static eu.alliance.funding.filing.FilingStatus.APPROVED;
import static eu.alliance.funding.filing.FilingStatus.RETURNED;
import static eu.alliance.funding.filing.FilingStatus.SUBMITTED;
import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a consortium puts to its funder about a grant: approved, or returned with a reason. */
@MappedSuperclass
public abstract class Filing extends Aggregate {

    @Column(updatable = false)
    private UUID grantId;

    @Enumerated(STRING)
    private FilingStatus status = SUBMITTED;

    private @Nullable String returnReason;

    private @Nullable String ruledBy;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Filing() {}

    protected Filing(UUID grantId, Instant now) {
        super(now);
        this.grantId = grantId;
    }

    /** One of a grant's own: another grant's is not there. */
    protected static <F extends Filing> F of(UUID grant, Optional<F> found, String what) {
        return found.filter(each -> each.grantId().equals(grant)).orElseThrow(() -> Refusal.notFound(what));
    }

    /**
     * Agrees to it.
     *
     * @param officer the subject of whoever rules
     */
    public void approve(String officer, Instant now) {
        become(APPROVED, now);
        ruledBy = officer;
    }

    public void giveBack(String reason, String officer, Instant now) {
        become(RETURNED, now);
        returnReason = reason;
        ruledBy = officer;
    }

    protected final void become(FilingStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    public UUID grantId() {
        return grantId;
    }

    public FilingStatus status() {
        return status;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public boolean isRuledBy(String subject) {
        return subject.equals(ruledBy);
    }

    /** The nouns of the rulings that are due. */
    public List<String> rulings() {
        return status == SUBMITTED ? List.of("approval", "return") : List.of();
    }
}
