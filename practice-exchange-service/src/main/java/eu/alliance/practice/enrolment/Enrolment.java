package eu.alliance.practice.enrolment;

import static eu.alliance.practice.enrolment.EnrolmentStatus.CANCELLED;
import static eu.alliance.practice.enrolment.EnrolmentStatus.CONFIRMED;
import static eu.alliance.practice.enrolment.EnrolmentStatus.WAITLISTED;
import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.erasure.Traces;
import eu.alliance.platform.json.CanonicalJson;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.training.Training;
import eu.alliance.practice.training.TrainingStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody's place in a training, or their turn to get one. */
@Entity
public class Enrolment extends Aggregate {

    @Column(updatable = false)
    private UUID trainingId;

    @Column(updatable = false)
    private UUID cityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Participant participant;

    private String emailKey;

    @Column(updatable = false)
    private long turn;

    @Enumerated(STRING)
    private EnrolmentStatus status;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Enrolment() {}

    private Enrolment(UUID trainingId, UUID cityId, Participant participant, long turn, boolean room, Instant now) {
        super(now);
        this.trainingId = trainingId;
        this.cityId = cityId;
        this.participant = participant;
        this.emailKey = keyOf(trainingId, participant);
        this.turn = turn;
        this.status = room ? CONFIRMED : WAITLISTED;
    }

    /** Gives a place while there is one and nobody waits before; the training must be held. */
    static Enrolment enrol(Training training, UUID city, Participant participant, Instant now) {
        training.insistOnEnrolment(now);
        var room = confirmedIn(training.id()) < training.capacity()
                && waitingIn(training.id()).isEmpty();
        var enrolment = new Enrolment(training.id(), city, participant, lastTurn(training.id()) + 1, room, now);
        enrolment.persistAndFlush();
        return enrolment;
    }

    /** Gives free places to those who wait, in turn, until the training starts; the training must be held. */
    static void promote(Training training, Instant now) {
        if (training.status() != TrainingStatus.PUBLISHED || training.hasStarted(now)) {
            return;
        }
        var free = Math.max(0, training.capacity() - confirmedIn(training.id()));
        Enrolment.<Enrolment>list("trainingId = ?1 and status = ?2 order by turn", training.id(), WAITLISTED).stream()
                .limit(free)
                .forEach(enrolment -> enrolment.become(CONFIRMED, now));
    }

    static Optional<Enrolment> found(UUID id) {
        return findByIdOptional(id);
    }

    static int confirmedIn(UUID training) {
        return (int) count("trainingId = ?1 and status = ?2", training, CONFIRMED);
    }

    /** Those who wait, in turn. */
    static List<UUID> waitingIn(UUID training) {
        return Enrolment.<Enrolment>list("trainingId = ?1 and status = ?2 order by turn", training, WAITLISTED).stream()
                .map(Enrolment::id)
                .toList();
    }

    static List<Enrolment> activeIn(UUID training) {
        return list("trainingId = ?1 and status <> ?2 order by turn", training, CANCELLED);
    }

    private static long lastTurn(UUID training) {
        return Enrolment.<Enrolment>find("trainingId = ?1 order by turn desc", training)
                .firstResultOptional()
                .map(enrolment -> enrolment.turn)
                .orElse(0L);
    }

    /** Those of trainings that started before an instant whose people are still known. */
    static List<Enrolment> startedBefore(Instant instant) {
        return list(
                "length(emailKey) = 64 and trainingId in (select t.id from Training t where t.startsAt < ?1)", instant);
    }

    /** Forgets who has an address, and says of how many places; the trail is the caller's to clear. */
    @SuppressWarnings("unchecked")
    public static int forgetThoseOf(String email, Instant now) {
        List<Enrolment> theirs = getEntityManager()
                .createNativeQuery(
                        "select * from enrolment where lower(participant ->> 'email') = lower(:email) for update",
                        Enrolment.class)
                .setParameter("email", email)
                .getResultList();
        theirs.forEach(enrolment -> enrolment.forget(now));
        return theirs.size();
    }

    /** Takes out of the audit trail who they were; its digests still add up. */
    static void forgetInTrail(List<UUID> enrolments) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery(
                        Traces.FORGET_ENTRIES + "where a.subject_type = 'Enrolment' and a.subject_id in (:enrolments)")
                .setParameter("enrolments", enrolments)
                .executeUpdate();
    }

    void forget(Instant now) {
        participant = Participant.FORGOTTEN;
        emailKey = id().toString();
        touch(now);
    }

    void cancel(Instant now) {
        become(CANCELLED, now);
    }

    private void become(EnrolmentStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    // the database logs the key that it refuses: it must not be the address
    private static String keyOf(UUID training, Participant participant) {
        return CanonicalJson.sha256(
                List.of(training.toString(), participant.email().toLowerCase(Locale.ROOT)));
    }

    UUID trainingId() {
        return trainingId;
    }

    UUID cityId() {
        return cityId;
    }

    Participant participant() {
        return participant;
    }

    EnrolmentStatus status() {
        return status;
    }
}
