package eu.alliance.funding.city;

import eu.alliance.platform.value.LocalizedText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A city as registration last told of it. */
@Entity
public class KnownCity extends PanacheEntityBase {

    @Id
    private UUID id;

    private long revision;
    private String slug;
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    private String country;
    private @Nullable Long population;
    private String status;

    @SuppressWarnings("NullAway.Init") // JPA
    protected KnownCity() {}

    @SuppressWarnings("NullAway.Init") // tell() sets the rest
    KnownCity(CityFact fact) {
        id = fact.id();
        tell(fact);
    }

    public static Optional<KnownCity> of(UUID id) {
        return KnownCity.findByIdOptional(id);
    }

    /** Those of some cities that are known, by id. */
    public static Map<UUID, KnownCity> byId(Collection<UUID> ids) {
        return KnownCity.<KnownCity>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(KnownCity::id, Function.identity()));
    }

    /** Takes over a later state; an earlier one changes nothing. */
    void hear(CityFact fact) {
        if (fact.revision() > revision) {
            tell(fact);
        }
    }

    private void tell(CityFact fact) {
        revision = fact.revision();
        slug = fact.slug();
        kind = fact.kind();
        name = fact.name();
        country = fact.country();
        population = fact.inhabitants();
        status = fact.status();
    }

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public String slug() {
        return slug;
    }

    public LocalizedText name() {
        return name;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** Inhabitants of the municipality (LAU), when they were counted so. */
    public OptionalLong population() {
        return population == null ? OptionalLong.empty() : OptionalLong.of(population);
    }

    public boolean isMember() {
        return status.equals("MEMBER");
    }
}
