package eu.alliance.registration.session;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What several sessions of a summit use up together, such as the seats of a bus. */
@Entity
public class Pool extends Aggregate {

    @Column(updatable = false)
    private UUID summitId;

    @Column(updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    private int capacity;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Pool() {}

    public Pool(UUID summitId, String code, LocalizedText name, int capacity, Instant now) {
        super(now);
        this.summitId = summitId;
        this.code = code;
        this.name = name;
        this.capacity = capacity;
    }

    static Optional<Pool> found(UUID summit, String code) {
        return Pool.find("summitId = ?1 and code = ?2", summit, code).firstResultOptional();
    }

    public static Pool get(UUID summit, String code) {
        return found(summit, code).orElseThrow(() -> Refusal.notFound("pool"));
    }

    /** All of a summit, in the order in which they are held. */
    public static List<Pool> of(UUID summit, LockModeType lock) {
        return Pool.<Pool>find("summitId = ?1 order by id", summit)
                .withLock(lock)
                .list();
    }

    public void resize(LocalizedText called, int places, Instant now) {
        name = called;
        capacity = places;
        touch(now);
    }

    public UUID summitId() {
        return summitId;
    }

    public String code() {
        return code;
    }

    public LocalizedText name() {
        return name;
    }

    public int capacity() {
        return capacity;
    }
}
