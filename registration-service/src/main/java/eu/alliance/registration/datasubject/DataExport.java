package eu.alliance.registration.datasubject;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What was gathered for somebody, until it has been handed over. */
@Entity
class DataExport extends PanacheEntityBase {

    @Id
    private UUID requestId;

    private String email;
    private String content;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected DataExport() {}

    DataExport(UUID requestId, String email, String content, Instant now) {
        this.requestId = requestId;
        this.email = email;
        this.content = content;
        this.madeAt = now;
    }

    String content() {
        return content;
    }
}
