package eu.alliance.registration.invitation;

import static eu.alliance.registration.invitation.InvitationStatus.ACCEPTED;
import static eu.alliance.registration.invitation.InvitationStatus.DECLINED;
import static eu.alliance.registration.invitation.InvitationStatus.DRAFT;
import static eu.alliance.registration.invitation.InvitationStatus.EXPIRED;
import static eu.alliance.registration.invitation.InvitationStatus.REVOKED;
import static eu.alliance.registration.invitation.InvitationStatus.SENT;
import static eu.alliance.registration.invitation.InvitationStatus.TRANSFERRED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A letter to a mayor that asks a city to a summit, until it is answered or has lapsed. */
@Entity
public class Invitation extends Aggregate {

    @Column(updatable = false)
    private UUID summitId;

    @Column(updatable = false)
    private UUID cityId;

    @Column(updatable = false)
    private String language;

    @Enumerated(STRING)
    private InvitationStatus status = DRAFT;

    private @Nullable Instant sentAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private @Nullable Instant answeredAt;
    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Deputy deputy;

    private int reminders;
    private @Nullable Instant remindedAt;
    private boolean lastCall;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Invitation() {}

    public Invitation(UUID summitId, UUID cityId, String language, Instant expiresAt, Instant now) {
        super(now);
        this.summitId = summitId;
        this.cityId = cityId;
        this.language = language;
        this.expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Holds the invitation until the transaction ends. */
    public static Invitation hold(UUID id) {
        return Invitation.<Invitation>findByIdOptional(id, PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("invitation"));
    }

    /** The invitation, for its own city and the registrar; to anybody else it does not exist. */
    public static Invitation visibleTo(Caller caller, UUID id) {
        return Invitation.<Invitation>findByIdOptional(id)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(() -> Refusal.notFound("invitation"));
    }

    public boolean isVisibleTo(Caller caller) {
        return caller.is(Role.REGISTRAR) || caller.actsFor(cityId);
    }

    /** Those of a summit that are not answered, held. */
    public static List<Invitation> holdOpen(UUID summit) {
        return Invitation.<Invitation>find("summitId = ?1 and status in ?2 order by id", summit, InvitationStatus.OPEN)
                .withLock(PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of one city there; never more than one that may still be answered. */
    public static List<Invitation> holdOpen(UUID summit, UUID city) {
        return Invitation.<Invitation>find(
                        "summitId = ?1 and cityId = ?2 and status in ?3", summit, city, InvitationStatus.OPEN)
                .withLock(PESSIMISTIC_WRITE)
                .list();
    }

    public static List<UUID> lapsedAt(Instant now) {
        return idsOf("status in ?1 and expiresAt <= ?2", now);
    }

    public static List<UUID> dueForLastCall(Instant now, Duration before) {
        return idsOf("status in ?1 and expiresAt <= ?2 and not lastCall", now.plus(before));
    }

    private static List<UUID> idsOf(String condition, Instant until) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> find("select i.id from Invitation i where " + condition, InvitationStatus.OPEN, until)
                        .project(UUID.class)
                        .list());
    }

    public void send(Instant now) {
        become(SENT, now);
        sentAt = updatedAt();
    }

    public void accept(Instant now) {
        answer(ACCEPTED, reason, now);
    }

    public void decline(@Nullable String why, Instant now) {
        answer(DECLINED, why, now);
    }

    public void transfer(Deputy to, String why, Instant now) {
        answer(TRANSFERRED, why, now);
        deputy = to;
    }

    public void revoke(Instant now) {
        become(REVOKED, now);
    }

    public void expire(Instant now) {
        become(EXPIRED, now);
    }

    /** Counts a reminder; a city is reminded by itself only once, shortly before the end. */
    public void remind(boolean isLastCall, Instant now) {
        if (!statusAt(now).isOpen()) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", "What is %s is not reminded of.".formatted(statusAt(now)));
        }
        reminders++;
        lastCall = lastCall || isLastCall;
        touch(now);
        remindedAt = updatedAt();
    }

    private void answer(InvitationStatus next, @Nullable String why, Instant now) {
        become(next, now);
        reason = why;
        answeredAt = updatedAt();
    }

    private void become(InvitationStatus next, Instant now) {
        var present = next == EXPIRED ? status : statusAt(now);
        if (!present.mayBecome(next)) {
            throw Refusal.illegalTransition(present, next);
        }
        status = next;
        touch(now);
    }

    /** The status as it is by the clock, whether or not anybody has noted its end. */
    public InvitationStatus statusAt(Instant now) {
        return status.isOpen() && !now.isBefore(expiresAt) ? EXPIRED : status;
    }

    /** Whether its end has come and nobody has noted it yet. */
    public boolean hasLapsedAt(Instant now) {
        return status.isOpen() && !statusAt(now).isOpen();
    }

    /** Whether it ends soon and its city has not been told; one that was sent that late needs no telling. */
    public boolean isDueForLastCall(Instant now, Duration before) {
        var from = expiresAt.minus(before);
        return statusAt(now).isOpen() && !lastCall && !now.isBefore(from) && sentAt != null && sentAt.isBefore(from);
    }

    public UUID summitId() {
        return summitId;
    }

    public UUID cityId() {
        return cityId;
    }

    public String language() {
        return language;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Nullable Instant answeredAt() {
        return answeredAt;
    }

    @Nullable String reason() {
        return reason;
    }

    public @Nullable Deputy deputy() {
        return deputy;
    }

    int reminders() {
        return reminders;
    }

    @Nullable Instant remindedAt() {
        return remindedAt;
    }
}
