package eu.alliance.registration.checkin;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody wears: a secret that lets them in and says nothing about them. */
@Entity
class Badge extends PanacheEntityBase {

    @Id
    private UUID delegateId;

    private UUID summitId;
    private String secret;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Badge() {}

    Badge(UUID delegateId, UUID summitId, String secret) {
        this.delegateId = delegateId;
        this.summitId = summitId;
        this.secret = secret;
    }

    static List<Badge> of(List<UUID> delegates) {
        return Badge.list("delegateId in ?1", delegates);
    }

    /** The badge with this secret, held so that no two doors let it in at once. */
    static Optional<Badge> held(UUID summit, String secret) {
        return Badge.<Badge>find("summitId = ?1 and secret = ?2", summit, secret)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    UUID delegateId() {
        return delegateId;
    }

    String secret() {
        return secret;
    }
}
