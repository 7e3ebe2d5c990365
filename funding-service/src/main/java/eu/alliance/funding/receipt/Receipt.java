package eu.alliance.funding.receipt;

import eu.alliance.platform.value.Deadline;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The proof that certain content arrived at a certain time; it never changes, whatever becomes of the application. */
@Entity
@Immutable
public class Receipt extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID applicationId;
    private Instant receivedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline deadline;

    private String sha256;
    private String jws;
    private String content;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> readers;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Receipt() {}

    Receipt(Statement statement, String jws, String content, List<UUID> readers) {
        this.id = statement.id();
        this.applicationId = statement.applicationId();
        this.receivedAt = statement.receivedAt();
        this.deadline = statement.deadline();
        this.sha256 = statement.sha256();
        this.jws = jws;
        this.content = content;
        this.readers = readers;
    }

    /** What a receipt states and its signature covers. */
    record Statement(UUID id, UUID applicationId, Instant receivedAt, Deadline deadline, String sha256) {}

    public UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    Deadline deadline() {
        return deadline;
    }

    public String sha256() {
        return sha256;
    }

    String jws() {
        return jws;
    }

    String content() {
        return content;
    }

    /** The cities that handed it in. */
    boolean mayBeReadBy(UUID city) {
        return readers.contains(city);
    }
}
