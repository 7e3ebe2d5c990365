package eu.alliance.funding.practice;

import eu.alliance.platform.value.LocalizedText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A practice as the library last told of it: what an application may rely on as evidence. */
@Entity
public class KnownPractice extends PanacheEntityBase {

    @Id
    private UUID id;

    private long revision;
    private @Nullable Integer version;
    private @Nullable UUID cityId;
    private String sensitivity;
    private String status;
    private @Nullable String sha256;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> topics;

    @SuppressWarnings("NullAway.Init") // JPA
    protected KnownPractice() {}

    @SuppressWarnings("NullAway.Init") // tell() sets the rest
    KnownPractice(PracticeFact fact) {
        id = fact.id();
        tell(fact);
    }

    public static Optional<KnownPractice> of(UUID id) {
        return KnownPractice.findByIdOptional(id);
    }

    /** Those of some practices that are known, by id. */
    public static Map<UUID, KnownPractice> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return KnownPractice.<KnownPractice>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(KnownPractice::id, Function.identity()));
    }

    /** Takes over a later state; an earlier one changes nothing. Without a revision the order of arrival counts. */
    void hear(PracticeFact fact) {
        if (fact.revision() == null || fact.revision() > revision) {
            tell(fact);
        }
    }

    private void tell(PracticeFact fact) {
        revision = fact.revision() == null ? revision : fact.revision();
        version = fact.version();
        // of a withdrawn one the city is no longer told, and is its source still
        cityId = fact.cityId() == null ? cityId : fact.cityId();
        sensitivity = fact.sensitivity();
        status = fact.status();
        sha256 = fact.sha256();
        title = fact.title();
        topics = List.copyOf(fact.topics());
    }

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    /** Whose practice it is, where that was told. */
    public Optional<UUID> cityId() {
        return Optional.ofNullable(cityId);
    }

    /** The published version; none is known of a restricted practice. */
    public Optional<Integer> version() {
        return Optional.ofNullable(version);
    }

    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Optional<LocalizedText> title() {
        return Optional.ofNullable(title);
    }

    public List<String> topics() {
        return topics;
    }

    /** Published, and for others than a circle to see. */
    public boolean isPublished() {
        return status.equals("PUBLISHED") && !sensitivity.equals("RESTRICTED");
    }

    public boolean isWithdrawn() {
        return status.equals("WITHDRAWN");
    }
}
