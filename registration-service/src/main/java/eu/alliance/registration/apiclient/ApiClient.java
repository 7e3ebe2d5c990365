package eu.alliance.registration.apiclient;

import static eu.alliance.registration.apiclient.ApiClientStatus.ACTIVE;
import static eu.alliance.registration.apiclient.ApiClientStatus.ANNOUNCED;
import static eu.alliance.registration.apiclient.ApiClientStatus.REVOKED;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A city's IT system that may call the API. Its id is also the identity provider's; its secret is known only there. */
@Entity
class ApiClient extends Aggregate {

    @Column(updatable = false)
    private UUID cityId;

    @Column(updatable = false)
    private String clientId;

    @Column(updatable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<String> roles;

    @Column(updatable = false)
    private String createdBy;

    @Enumerated(STRING)
    private ApiClientStatus status = ANNOUNCED;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ApiClient() {}

    ApiClient(UUID cityId, String clientId, String name, List<String> roles, String createdBy, Instant now) {
        super(now);
        this.cityId = cityId;
        this.clientId = clientId;
        this.name = name;
        this.roles = List.copyOf(roles);
        this.createdBy = createdBy;
    }

    /** One that a city uses, of that city; a revoked one is there no more. */
    static ApiClient of(UUID city, UUID id) {
        return ApiClient.<ApiClient>find("id = ?1 and cityId = ?2 and status = ?3", id, city, ACTIVE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("API client"));
    }

    /** The same, held until the transaction ends. */
    static ApiClient hold(UUID city, UUID id) {
        return ApiClient.<ApiClient>find("id = ?1 and cityId = ?2 and status = ?3", id, city, ACTIVE)
                .withLock(PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("API client"));
    }

    static long countOf(UUID city) {
        return count("cityId = ?1 and status = ?2", city, ACTIVE);
    }

    /** Those that were announced long ago and never came to be. */
    static List<UUID> forgotten(Instant before) {
        return find("select c.id from ApiClient c where c.status = ?1 and c.createdAt < ?2", ANNOUNCED, before)
                .project(UUID.class)
                .list();
    }

    static void forget(UUID id) {
        delete("id = ?1 and status = ?2", id, ANNOUNCED);
    }

    void activate(Instant now) {
        become(ACTIVE, now);
    }

    void revoke(Instant now) {
        become(REVOKED, now);
        revokedAt = now;
    }

    private void become(ApiClientStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    CityRealm.Machine machine() {
        return new CityRealm.Machine(id(), clientId, name, cityId, roles);
    }
}
