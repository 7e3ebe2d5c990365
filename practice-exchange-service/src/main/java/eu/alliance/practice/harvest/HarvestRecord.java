package eu.alliance.practice.harvest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a practice is, or once was, there for everybody; a harvester is told when it no longer is. */
@Entity
public class HarvestRecord extends PanacheEntityBase {

    @Id
    private UUID practiceId;

    private long revision;
    private Instant stamp;
    private boolean deleted;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @SuppressWarnings("NullAway.Init") // JPA
    protected HarvestRecord() {}

    HarvestRecord(UUID practiceId, long revision, List<String> topics, Instant at) {
        this.practiceId = practiceId;
        this.revision = revision;
        this.topics = List.copyOf(topics);
        this.stamp = at.truncatedTo(ChronoUnit.SECONDS);
    }

    static Optional<HarvestRecord> found(UUID practice) {
        return findByIdOptional(practice);
    }

    static Optional<Instant> earliest() {
        return HarvestRecord.<HarvestRecord>find("order by stamp, practiceId")
                .firstResultOptional()
                .map(HarvestRecord::stamp);
    }

    /** Those of a selection, oldest change first, from a place on. */
    static List<HarvestRecord> after(Selection selection, int most) {
        var hql = new StringBuilder("stamp >= :from and stamp <= :until and (stamp, practiceId) > (:stamp, :id)");
        var values = new HashMap<String, Object>(Map.of(
                "from", selection.from(),
                "until", selection.until(),
                "stamp", selection.lastStamp(),
                "id", selection.lastId()));
        if (selection.topic() != null) {
            hql.append(" and array_contains(topics, :topic)");
            values.put("topic", selection.topic());
        }
        return HarvestRecord.<HarvestRecord>find(hql + " order by stamp, practiceId", values)
                .range(0, most - 1)
                .list();
    }

    void hear(long toldRevision, boolean open, List<String> toldTopics, Instant at) {
        if (toldRevision > revision) {
            revision = toldRevision;
            stamp = at.truncatedTo(ChronoUnit.SECONDS);
            deleted = !open;
            topics = open ? List.copyOf(toldTopics) : topics;
        }
    }

    UUID practiceId() {
        return practiceId;
    }

    Instant stamp() {
        return stamp;
    }

    boolean isDeleted() {
        return deleted;
    }

    List<String> topics() {
        return topics;
    }
}
