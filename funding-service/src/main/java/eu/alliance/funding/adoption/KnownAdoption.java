package eu.alliance.funding.adoption;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A city's use of another city's practice, as the library last told of it. */
@Entity
public class KnownAdoption extends PanacheEntityBase {

    @Id
    private UUID id;

    private long revision;
    private @Nullable UUID practiceId;
    private @Nullable UUID cityId;
    private @Nullable String stage;

    @SuppressWarnings("NullAway.Init") // JPA
    protected KnownAdoption() {}

    KnownAdoption(AdoptionFact fact) {
        id = fact.id();
        tell(fact);
    }

    static Optional<KnownAdoption> of(UUID id) {
        return KnownAdoption.findByIdOptional(id);
    }

    /** The adoptions of some practices that were not given up. */
    public static List<KnownAdoption> of(Collection<UUID> practices) {
        return list("practiceId in ?1 and cityId is not null and (stage is null or stage <> 'ABANDONED')", practices);
    }

    /** Takes over a later state; an earlier one changes nothing. */
    void hear(AdoptionFact fact) {
        if (fact.revision() > revision) {
            tell(fact);
        }
    }

    // a practice that became restricted is no longer named: what was known of it stays
    private void tell(AdoptionFact fact) {
        revision = fact.revision();
        practiceId = fact.practiceId() == null ? practiceId : fact.practiceId();
        cityId = fact.cityId() == null ? cityId : fact.cityId();
        stage = fact.stage() == null ? stage : fact.stage();
    }

    public Optional<UUID> practiceId() {
        return Optional.ofNullable(practiceId);
    }

    public Optional<UUID> cityId() {
        return Optional.ofNullable(cityId);
    }
}
