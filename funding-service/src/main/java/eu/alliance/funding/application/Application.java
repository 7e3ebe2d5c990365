package eu.alliance.funding.application;

import static eu.alliance.funding.application.ApplicationStatus.DRAFT;
import static eu.alliance.funding.application.ApplicationStatus.SUBMITTED;
import static eu.alliance.funding.application.ApplicationStatus.WITHDRAWN;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.funding.receipt.Receipt;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a consortium of cities asks for under a call; until the deadline the last version handed in counts. */
@Entity
public class Application extends Aggregate {

    /** The last version that was handed in. */
    record Submission(UUID receiptId, Instant receivedAt, String sha256) {}

    @Column(updatable = false)
    private UUID callId;

    @Column(updatable = false)
    private UUID coordinatorId;

    @Enumerated(STRING)
    private ApplicationStatus status = DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private ApplicationDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Partner> partners;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Submission submission;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Application() {}

    Application(UUID callId, UUID coordinatorId, ApplicationDetails details, Instant now) {
        super(now);
        this.callId = callId;
        this.coordinatorId = coordinatorId;
        this.details = details;
        this.partners = List.of(new Partner(coordinatorId, Partner.Role.COORDINATOR, Mandate.own()));
    }

    /** Holds the application until the transaction ends. */
    static Application hold(UUID id) {
        return Application.<Application>findByIdOptional(id, PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("application"));
    }

    static Application get(UUID id) {
        return Application.<Application>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("application"));
    }

    void change(ApplicationDetails newDetails, Instant now) {
        requireEditable();
        details = newDetails;
        touch(now);
    }

    void invite(UUID city, Partner.Role role, Instant now) {
        requireEditable();
        if (role == Partner.Role.COORDINATOR) {
            throw Refusal.rule("/role", "COORDINATOR_EXISTS", "There is a coordinator already.");
        }
        if (isPartner(city)) {
            throw Refusal.conflict("PARTNER_EXISTS", "This city is in the consortium already.");
        }
        partners = Stream.concat(partners.stream(), Stream.of(new Partner(city, role, Mandate.PENDING)))
                .toList();
        touch(now);
    }

    /** A partner's own answer to its invitation. */
    void answer(UUID city, Mandate mandate, Instant now) {
        requireEditable();
        if (city.equals(coordinatorId)) {
            throw Refusal.conflict("COORDINATOR_NEEDS_NONE", "The coordinator acts for itself.");
        }
        partners = partners.stream()
                .map(p -> p.cityId().equals(city) ? new Partner(city, p.role(), mandate) : p)
                .toList();
        touch(now);
    }

    ApplicationEvent submit(Receipt receipt, Instant now) {
        become(SUBMITTED, now);
        submission = new Submission(receipt.id(), receipt.receivedAt(), receipt.sha256());
        return new ApplicationEvent.Submitted(state(), receipt.id(), receipt.sha256(), now);
    }

    ApplicationEvent withdraw(Instant now) {
        become(WITHDRAWN, now);
        return new ApplicationEvent.Withdrawn(state(), now);
    }

    private void become(ApplicationStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    private void requireEditable() {
        if (!status.isEditable()) {
            throw Refusal.conflict("NOT_EDITABLE", "An application that is %s stays as it is.".formatted(status));
        }
    }

    private ApplicationEvent.State state() {
        return new ApplicationEvent.State(
                id(),
                revision(),
                callId,
                coordinatorId,
                status,
                details.title(),
                partners.stream()
                        .map(p -> new ApplicationEvent.Member(p.cityId(), p.role()))
                        .toList(),
                details.evidence());
    }

    boolean isPartner(UUID city) {
        return partners.stream().anyMatch(p -> p.cityId().equals(city));
    }

    UUID callId() {
        return callId;
    }

    UUID coordinatorId() {
        return coordinatorId;
    }

    ApplicationStatus status() {
        return status;
    }

    ApplicationDetails details() {
        return details;
    }

    List<Partner> partners() {
        return partners;
    }

    @Nullable Submission submission() {
        return submission;
    }
}
