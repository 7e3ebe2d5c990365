package eu.alliance.registration.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody would like to see, the dearest first. */
@Entity
class VisitPreferences extends PanacheEntityBase {

    @Id
    private UUID delegateId;

    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> sessionIds = List.of();

    @SuppressWarnings("NullAway.Init") // JPA
    protected VisitPreferences() {}

    private VisitPreferences(UUID delegateId) {
        this.delegateId = delegateId;
    }

    /** Those of a delegate; whoever named none has none. */
    static VisitPreferences of(UUID delegate) {
        return VisitPreferences.<VisitPreferences>findByIdOptional(delegate)
                .orElseGet(() -> new VisitPreferences(delegate));
    }

    static List<VisitPreferences> of(Collection<UUID> delegates) {
        return list("delegateId in ?1", delegates);
    }

    void rank(List<UUID> sessions) {
        sessionIds = List.copyOf(sessions);
        revision++;
        persist();
    }

    UUID delegateId() {
        return delegateId;
    }

    List<UUID> sessionIds() {
        return sessionIds;
    }

    long revision() {
        return revision;
    }
}
