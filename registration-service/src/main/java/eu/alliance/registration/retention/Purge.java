package eu.alliance.registration.retention;

import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One night's purge: how many rows of each class it took away. */
@Entity
class Purge extends Aggregate {

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> removed;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Purge() {}

    Purge(Map<String, Integer> removed, Instant now) {
        super(now);
        this.removed = Map.copyOf(removed);
    }

    Map<String, Integer> removed() {
        return removed;
    }
}
