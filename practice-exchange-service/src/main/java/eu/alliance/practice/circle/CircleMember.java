package eu.alliance.practice.circle;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A city's or another organisation's place in a circle. */
@Entity
public class CircleMember extends Aggregate {

    private UUID circleId;
    private @Nullable UUID cityId;
    private @Nullable UUID organisationId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected CircleMember() {}

    CircleMember(UUID circleId, @Nullable UUID cityId, @Nullable UUID organisationId, Instant now) {
        super(now);
        this.circleId = circleId;
        this.cityId = cityId;
        this.organisationId = organisationId;
    }

    /** The circles that a city or an organisation is in. */
    public static List<UUID> circlesOf(UUID home) {
        return CircleMember.<CircleMember>list("cityId = ?1 or organisationId = ?1 order by circleId", home).stream()
                .map(CircleMember::circleId)
                .toList();
    }

    static CircleMember get(UUID circle, UUID id) {
        return CircleMember.<CircleMember>find("circleId = ?1 and id = ?2", circle, id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("member"));
    }

    static boolean holds(UUID circle, UUID home) {
        return count("circleId = ?1 and (cityId = ?2 or organisationId = ?2)", circle, home) > 0;
    }

    UUID circleId() {
        return circleId;
    }

    @Nullable UUID cityId() {
        return cityId;
    }

    @Nullable UUID organisationId() {
        return organisationId;
    }
}
