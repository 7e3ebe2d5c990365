package eu.alliance.funding.obligation;

import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A practice that a consortium names as what came of its grant. */
@Entity
public class PublishedResult extends Aggregate {

    @Column(updatable = false)
    private UUID grantId;

    @Column(updatable = false)
    private UUID practiceId;

    @SuppressWarnings("NullAway.Init") // JPA
    protected PublishedResult() {}

    public PublishedResult(UUID grantId, UUID practiceId, Instant now) {
        super(now);
        this.grantId = grantId;
        this.practiceId = practiceId;
    }

    static List<PublishedResult> of(Collection<UUID> grants) {
        return list("grantId in ?1 order by id", grants);
    }

    UUID grantId() {
        return grantId;
    }

    UUID practiceId() {
        return practiceId;
    }
}
