package eu.alliance.funding.signature;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A city's signature under a declaration or the covenant of mayors, as registration last told of it. */
@Entity
public class KnownSignature extends PanacheEntityBase {

    @Id
    private UUID id;

    private long revision;
    private String kind;
    private UUID cityId;
    private String status;

    @SuppressWarnings("NullAway.Init") // JPA
    protected KnownSignature() {}

    KnownSignature(SignatureFact fact) {
        id = fact.id();
        revision = fact.revision();
        kind = fact.kind();
        cityId = fact.cityId();
        status = fact.status();
    }

    static Optional<KnownSignature> of(UUID id) {
        return KnownSignature.findByIdOptional(id);
    }

    /** Whether a city's signature stands under the covenant of mayors. */
    public static boolean coversCovenant(UUID city) {
        return count("cityId = ?1 and kind = 'COVENANT' and status in ('SIGNED', 'SIGNED_ON_BEHALF')", city) > 0;
    }

    /** The cities among some whose signatures stand under the covenant of mayors. */
    public static Set<UUID> signatoriesAmong(Collection<UUID> cities) {
        return KnownSignature.<KnownSignature>list(
                        "cityId in ?1 and kind = 'COVENANT' and status in ('SIGNED', 'SIGNED_ON_BEHALF')", cities)
                .stream()
                .map(signature -> signature.cityId)
                .collect(Collectors.toSet());
    }

    /** Takes over a later state; an earlier one changes nothing. */
    void hear(SignatureFact fact) {
        if (fact.revision() > revision) {
            revision = fact.revision();
            status = fact.status();
        }
    }
}
