package eu.alliance.practice.circle;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A closed group such as RAN or the EU Operators Forum: what is restricted to it only its members read. */
@Entity
public class Circle extends Aggregate {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Circle() {}

    Circle(LocalizedText name, Instant now) {
        super(now);
        this.name = name;
    }

    static Circle get(UUID id) {
        return Circle.<Circle>findByIdOptional(id).orElseThrow(Circle::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("circle");
    }

    /** Those of {@code ids} that exist. */
    public static List<UUID> existing(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Circle.<Circle>list("id in ?1", ids).stream().map(Circle::id).toList();
    }

    CircleMember admit(Optional<UUID> city, Optional<UUID> organisation, Instant now) {
        return new CircleMember(id(), city.orElse(null), organisation.orElse(null), now);
    }

    LocalizedText name() {
        return name;
    }
}
