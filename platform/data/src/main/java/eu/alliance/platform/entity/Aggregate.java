package eu.alliance.platform.entity;

import eu.alliance.platform.audit.AuditListener;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/**
 * What is changed as a whole, under a lock on its row: load it with {@code PESSIMISTIC_WRITE} before you look at it,
 * change it, {@link #touch} it. Every change is audited.
 */
@MappedSuperclass
@EntityListeners(AuditListener.class)
public class Aggregate extends PanacheEntityBase {

    @Id
    private UUID id;

    private long revision;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Aggregate() {}

    protected Aggregate(UUID id, Instant now) {
        this.id = id;
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = this.createdAt;
    }

    protected Aggregate(Instant now) {
        this(Uuid7.at(now), now);
    }

    /** Counts one change, made now. */
    protected void touch(Instant now) {
        revision++;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** How often it has changed: its ETag's first half and the order of its events. */
    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
