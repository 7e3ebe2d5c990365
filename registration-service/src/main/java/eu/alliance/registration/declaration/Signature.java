package eu.alliance.registration.declaration;

import static eu.alliance.registration.declaration.SignatureStatus.WITHDRAWN;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A city's word under one wording of a declaration, given by its mayor or on the mayor's behalf. */
@Entity
class Signature extends Aggregate {

    /** Who signs, as what, under which mandate, with which reservation. */
    record Hand(
            String signatoryName,
            LocalizedText office,
            @Nullable UUID mandateId,
            @Nullable String reservation) {}

    @Column(updatable = false)
    private UUID declarationId;

    @Column(updatable = false)
    private UUID cityId;

    private String signatoryName;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText office;

    private @Nullable UUID mandateId;
    private @Nullable String reservation;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private String sha256;

    @Enumerated(STRING)
    private SignatureStatus status;

    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Signature() {}

    Signature(Declaration declaration, UUID cityId, Hand hand, SignatureStatus status, Instant now) {
        super(now);
        this.declarationId = declaration.id();
        this.cityId = cityId;
        this.signatoryName = hand.signatoryName();
        this.office = hand.office();
        this.mandateId = hand.mandateId();
        this.reservation = hand.reservation();
        this.version = declaration.version();
        this.sha256 = declaration.sha256();
        this.status = status;
    }

    static Signature holdOwn(Caller caller, UUID id) {
        return Signature.<Signature>findByIdOptional(id, PESSIMISTIC_WRITE)
                .filter(held -> caller.actsFor(held.cityId))
                .orElseThrow(() -> Refusal.notFound("signature"));
    }

    SignatureEvent signed(Declaration.Kind kind) {
        return new SignatureEvent.Signed(state(kind), createdAt());
    }

    SignatureEvent withdraw(Declaration.Kind kind, Instant now) {
        if (!status.mayBecome(WITHDRAWN)) {
            throw Refusal.illegalTransition(status, WITHDRAWN);
        }
        status = WITHDRAWN;
        withdrawnAt = now;
        touch(now);
        return new SignatureEvent.Withdrawn(state(kind), now);
    }

    private SignatureEvent.State state(Declaration.Kind kind) {
        return new SignatureEvent.State(id(), revision(), declarationId, kind, cityId, version, sha256, status);
    }

    UUID declarationId() {
        return declarationId;
    }

    UUID cityId() {
        return cityId;
    }

    Hand hand() {
        return new Hand(signatoryName, office, mandateId, reservation);
    }

    int version() {
        return version;
    }

    String sha256() {
        return sha256;
    }

    SignatureStatus status() {
        return status;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
