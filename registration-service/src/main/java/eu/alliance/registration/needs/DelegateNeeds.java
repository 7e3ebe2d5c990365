package eu.alliance.registration.needs;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs at table and to get about: special-category data, which only its city and the registrar see and
 * the audit trail does not repeat.
 */
@Entity
@Table(name = "delegate_needs")
class DelegateNeeds extends PanacheEntityBase {

    @Id
    private UUID delegateId;

    private long revision;
    private @Nullable String dietary;
    private @Nullable String accessibility;

    @SuppressWarnings("NullAway.Init") // JPA
    protected DelegateNeeds() {}

    private DelegateNeeds(UUID delegateId) {
        this.delegateId = delegateId;
    }

    /** Those of a delegate; none told yet are all empty ones. */
    static DelegateNeeds of(UUID delegate) {
        return DelegateNeeds.<DelegateNeeds>findByIdOptional(delegate).orElseGet(() -> new DelegateNeeds(delegate));
    }

    void tell(@Nullable String dietary, @Nullable String accessibility) {
        this.dietary = dietary;
        this.accessibility = accessibility;
        revision++;
        persist();
    }

    long revision() {
        return revision;
    }

    @Nullable String dietary() {
        return dietary;
    }

    @Nullable String accessibility() {
        return accessibility;
    }
}
