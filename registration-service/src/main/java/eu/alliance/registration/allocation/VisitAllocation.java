package eu.alliance.registration.allocation;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.draw.Fate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A draw that was held: its seed, what was drawn for, and what became of everybody's wishes. */
@Entity
class VisitAllocation extends Aggregate {

    @Column(updatable = false)
    private UUID summitId;

    @Column(updatable = false)
    private String seed;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<UUID> sessionIds;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<Fate> items;

    @SuppressWarnings("NullAway.Init") // JPA
    protected VisitAllocation() {}

    VisitAllocation(UUID summitId, String seed, List<UUID> sessionIds, List<Fate> items, Instant now) {
        super(now);
        this.summitId = summitId;
        this.seed = seed;
        this.sessionIds = List.copyOf(sessionIds);
        this.items = List.copyOf(items);
    }

    static VisitAllocation get(UUID id) {
        return VisitAllocation.<VisitAllocation>findByIdOptional(id)
                .orElseThrow(() -> Refusal.notFound("visit allocation"));
    }

    UUID summitId() {
        return summitId;
    }

    String seed() {
        return seed;
    }

    List<UUID> sessionIds() {
        return sessionIds;
    }

    List<Fate> items() {
        return items;
    }
}
