package eu.alliance.funding.assignment;

import static eu.alliance.funding.assignment.AssignmentStatus.ACCEPTED;
import static eu.alliance.funding.assignment.AssignmentStatus.ASSIGNED;
import static eu.alliance.funding.assignment.AssignmentStatus.CONFLICTED;
import static eu.alliance.funding.assignment.AssignmentStatus.REPORTED;
import static eu.alliance.funding.assignment.AssignmentStatus.REVOKED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One expert's task to judge one application. */
@Entity
public class Assignment extends Aggregate {

    @Column(updatable = false)
    private UUID callId;

    @Column(updatable = false)
    private UUID applicationId;

    @Column(updatable = false)
    private String username;

    @Enumerated(STRING)
    private AssignmentStatus status = ASSIGNED;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Declaration declaration;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Report report;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Assignment() {}

    public Assignment(UUID callId, UUID applicationId, String username, Instant now) {
        super(now);
        this.callId = callId;
        this.applicationId = applicationId;
        this.username = username;
    }

    static Optional<Assignment> found(UUID id) {
        return findByIdOptional(id);
    }

    /** Holds it until the transaction ends; whoever holds its application too holds that first. */
    static Assignment hold(UUID id) {
        return Assignment.<Assignment>findByIdOptional(id, PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("assignment"));
    }

    /** The application of an assignment, read without loading it. */
    static UUID applicationOf(UUID id) {
        return find("select applicationId from Assignment where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("assignment"));
    }

    /** All that have not been given up, in the order they were made. */
    public static List<Assignment> activeFor(UUID application) {
        return list(
                "applicationId = ?1 and status in ?2 order by id", application, List.of(ASSIGNED, ACCEPTED, REPORTED));
    }

    public static List<Assignment> under(UUID call) {
        return list("callId = ?1", call);
    }

    void declare(Declaration made, Instant now) {
        become(made.conflict() ? CONFLICTED : status == REPORTED ? REPORTED : ACCEPTED, now);
        declaration = made;
    }

    /** Takes a report; until there is a consensus a later one replaces it. Whoever reports declares no conflict. */
    void report(Report made, Instant now) {
        become(REPORTED, now);
        report = made;
        declaration = declaration == null ? new Declaration(false, null, now) : declaration;
    }

    void revoke(Instant now) {
        become(REVOKED, now);
    }

    private void become(AssignmentStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    UUID callId() {
        return callId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String username() {
        return username;
    }

    public AssignmentStatus status() {
        return status;
    }

    Optional<Declaration> declaration() {
        return Optional.ofNullable(declaration);
    }

    public Optional<Report> report() {
        return Optional.ofNullable(report);
    }
}
