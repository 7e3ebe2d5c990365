package eu.alliance.registration.datasubject;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Whom a request is about, for as long as it runs. */
@Entity
class DataSubject extends PanacheEntityBase {

    @Id
    private UUID requestId;

    private String email;

    @SuppressWarnings("NullAway.Init") // JPA
    protected DataSubject() {}

    DataSubject(UUID requestId, String email) {
        this.requestId = requestId;
        this.email = email;
    }

    String email() {
        return email;
    }
}
