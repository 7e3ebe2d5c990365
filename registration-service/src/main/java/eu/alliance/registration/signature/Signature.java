package eu.alliance.registration.signature;

import static eu.alliance.registration.signature.SignatureStatus.DECLINED;
import static eu.alliance.registration.signature.SignatureStatus.WITHDRAWN;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.declaration.Declaration;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A city's word under one wording of a declaration, given by its mayor or on the mayor's behalf; or that it gives none. */
@Entity
class Signature extends Aggregate {

    /** Who signs, as what, under which mandate, with which reservation. */
    record Hand(
            String signatoryName,
            LocalizedText office,
            @Nullable UUID mandateId,
            @Nullable String reservation) {}

    /** That a city would not sign, and why not. */
    record Declination(Instant at, @Nullable String reason) {}

    @Column(updatable = false)
    private UUID declarationId;

    @Column(updatable = false)
    private UUID cityId;

    private @Nullable String signatoryName;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText office;

    private @Nullable UUID mandateId;
    private @Nullable String reservation;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private String sha256;

    @Enumerated(STRING)
    private SignatureStatus status;

    private @Nullable String reason;
    private @Nullable Instant declinedAt;
    private @Nullable Instant signedAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Signature() {}

    private Signature(Declaration declaration, UUID cityId, SignatureStatus status, Instant now) {
        super(now);
        this.declarationId = declaration.id();
        this.cityId = cityId;
        this.version = declaration.version();
        this.sha256 = declaration.sha256();
        this.status = status;
    }

    static Signature given(Declaration declaration, UUID cityId, Hand hand, SignatureStatus how, Instant now) {
        var signature = new Signature(declaration, cityId, how, now);
        signature.sign(hand, now);
        return signature;
    }

    static Signature declined(Declaration declaration, UUID cityId, @Nullable String reason, Instant now) {
        var signature = new Signature(declaration, cityId, DECLINED, now);
        signature.reason = reason;
        signature.declinedAt = now;
        return signature;
    }

    /** What a city has answered that has not signed: nothing, or that it would not. */
    static Optional<Signature> holdUnsigned(UUID declaration, UUID city) {
        var standing = Signature.<Signature>find(
                        "declarationId = ?1 and cityId = ?2 and status <> ?3", declaration, city, WITHDRAWN)
                .withLock(PESSIMISTIC_WRITE)
                .firstResultOptional();
        if (standing.filter(held -> held.status != DECLINED).isPresent()) {
            throw Refusal.conflict("ALREADY_SIGNED", "The city has signed it.");
        }
        return standing;
    }

    static Signature holdOwn(Caller caller, UUID id) {
        return Signature.<Signature>findByIdOptional(id, PESSIMISTIC_WRITE)
                .filter(held -> caller.actsFor(held.cityId))
                .filter(held -> held.signedAt != null)
                .orElseThrow(() -> Refusal.notFound("signature"));
    }

    /** A signature, which is public; whoever declined is no signatory. */
    static Signature seen(UUID id) {
        return Signature.<Signature>findByIdOptional(id)
                .filter(found -> found.signedAt != null)
                .orElseThrow(() -> Refusal.notFound("signature"));
    }

    /** Signs after all. */
    void accede(Hand hand, SignatureStatus how, Instant now) {
        become(how, now);
        sign(hand, now);
    }

    private void sign(Hand hand, Instant now) {
        signatoryName = hand.signatoryName();
        office = hand.office();
        mandateId = hand.mandateId();
        reservation = hand.reservation();
        signedAt = now;
    }

    void withdraw(Instant now) {
        become(WITHDRAWN, now);
        withdrawnAt = now;
    }

    private void become(SignatureStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    SignatureEvent.State state(Declaration.Kind kind) {
        return new SignatureEvent.State(id(), revision(), declarationId, kind, cityId, version, sha256, status);
    }

    UUID declarationId() {
        return declarationId;
    }

    UUID cityId() {
        return cityId;
    }

    Optional<Hand> hand() {
        return signatoryName == null || office == null
                ? Optional.empty()
                : Optional.of(new Hand(signatoryName, office, mandateId, reservation));
    }

    Optional<Declination> declination() {
        return Optional.ofNullable(declinedAt).map(at -> new Declination(at, reason));
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

    @Nullable Instant signedAt() {
        return signedAt;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
