package eu.alliance.platform.bank;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Sealed bank details: no aggregate, so that the audit trail does not repeat them. */
@Entity
class BankAccount extends PanacheEntityBase {

    @Id
    private UUID subjectId;

    private String sealed;
    private String ending;

    @SuppressWarnings("NullAway.Init") // JPA
    protected BankAccount() {}

    BankAccount(UUID subjectId) {
        this.subjectId = subjectId;
        this.sealed = "";
        this.ending = "";
    }

    void hold(String sealed, String ending) {
        this.sealed = sealed;
        this.ending = ending;
        persist();
    }

    String sealed() {
        return sealed;
    }

    String ending() {
        return ending;
    }
}
