package eu.alliance.practice.collection;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_READ;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A questionnaire that the alliance sends its members for a year. */
@Entity
public class DataCollection extends Aggregate {

    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    private DataCollectionDetails details;

    @Enumerated(STRING)
    private DataCollectionStatus status = DataCollectionStatus.DRAFT;

    @SuppressWarnings("NullAway.Init") // JPA
    protected DataCollection() {}

    DataCollection(DataCollectionDetails details, Instant now) {
        super(now);
        this.details = details;
        this.year = details.year();
    }

    public static Optional<DataCollection> found(UUID id) {
        return findByIdOptional(id);
    }

    static Optional<DataCollection> held(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    /** For answering: it neither closes nor changes until the transaction ends. */
    public static Optional<DataCollection> kept(UUID id) {
        return findByIdOptional(id, PESSIMISTIC_READ);
    }

    public static List<DataCollection> closedIn(int year) {
        return list("year = ?1 and status = ?2 order by id", year, DataCollectionStatus.CLOSED);
    }

    void change(DataCollectionDetails anew, Instant now) {
        if (status != DataCollectionStatus.DRAFT) {
            throw Refusal.conflict("NOT_EDITABLE", "What is %s is not edited.".formatted(status));
        }
        details = anew;
        year = anew.year();
        touch(now);
    }

    void open(Instant now) {
        become(DataCollectionStatus.OPEN, now);
    }

    void close(Instant now) {
        become(DataCollectionStatus.CLOSED, now);
    }

    private void become(DataCollectionStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    /** Refuses answers that come too early or too late. */
    public void insistOnOpen(Instant now) {
        if (status == DataCollectionStatus.DRAFT) {
            throw Refusal.conflict("COLLECTION_NOT_OPEN", "It is not open yet.");
        }
        if (status == DataCollectionStatus.CLOSED) {
            throw Refusal.conflict("COLLECTION_CLOSED", "It is closed.");
        }
        if (details.deadline().hasPassedAt(now)) {
            throw Refusal.conflict("DEADLINE_PASSED", "The deadline has passed.");
        }
    }

    public List<Indicator> indicators() {
        return details.indicators();
    }

    public int year() {
        return year;
    }

    public DataCollectionDetails details() {
        return details;
    }

    public DataCollectionStatus status() {
        return status;
    }
}
