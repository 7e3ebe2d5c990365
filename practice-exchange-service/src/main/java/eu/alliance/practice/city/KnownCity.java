package eu.alliance.practice.city;

import eu.alliance.platform.value.LocalizedText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A city as the registration last told of it; of two tellings the higher revision holds. */
@Entity
public class KnownCity extends PanacheEntityBase {

    private static final String MEMBER = "MEMBER";

    @Id
    private UUID id;

    private long revision;
    private String slug;
    private String country;
    private String status;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @SuppressWarnings("NullAway.Init") // JPA
    protected KnownCity() {}

    @SuppressWarnings("NullAway.Init") // hear() sets the rest
    KnownCity(CityInbox.State told) {
        this.id = told.id();
        hear(told);
    }

    /** Whether the city is a member of the alliance now. */
    public static boolean isMember(UUID city) {
        return count("id = ?1 and status = ?2", city, MEMBER) > 0;
    }

    /** The one of that name in addresses. */
    public static Optional<UUID> named(String slug) {
        return KnownCity.<KnownCity>find("slug", slug).firstResultOptional().map(KnownCity::id);
    }

    /** How many members each country has. */
    public static Map<String, Long> membersByCountry() {
        return KnownCity.<KnownCity>list("status = ?1", MEMBER).stream()
                .collect(Collectors.groupingBy(KnownCity::country, Collectors.counting()));
    }

    public static Optional<String> countryOf(UUID city) {
        return KnownCity.<KnownCity>findByIdOptional(city).map(KnownCity::country);
    }

    public static boolean isKnown(UUID city) {
        return count("id = ?1", city) > 0;
    }

    /** What those of {@code cities} that are known are called. */
    public static Map<UUID, LocalizedText> names(Collection<UUID> cities) {
        return KnownCity.<KnownCity>list("id in ?1", cities).stream()
                .collect(Collectors.toMap(KnownCity::id, KnownCity::name));
    }

    final void hear(CityInbox.State told) {
        if (told.revision() > revision) {
            revision = told.revision();
            slug = told.slug();
            country = told.country();
            status = told.status();
            name = told.name();
        }
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String country() {
        return country;
    }

    public String status() {
        return status;
    }

    public LocalizedText name() {
        return name;
    }
}
