package eu.alliance.platform.outbox;

import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.events.DomainEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event on its way out. The relay, not this class, reads and marks the rows. */
@Entity
@Table(name = "outbox")
public class OutboxEntry extends PanacheEntityBase {

    @Id
    private UUID id;

    private String topic;
    private UUID subject;
    private String type;
    private Instant occurredAt;
    private @Nullable UUID cityId;
    private String visibility;
    private String payload;
    private @Nullable String traceParent;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected OutboxEntry() {}

    OutboxEntry(DomainEvent event, String payload, @Nullable String traceParent) {
        this.id = Uuid7.at(event.at());
        this.topic = event.topic();
        this.subject = event.subject();
        this.type = event.type();
        this.occurredAt = event.at();
        this.cityId = event.owner().orElse(null);
        this.visibility = event.visibility().header();
        this.payload = payload;
        this.traceParent = traceParent;
    }
}
