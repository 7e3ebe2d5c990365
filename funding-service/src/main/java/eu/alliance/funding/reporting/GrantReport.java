package eu.alliance.funding.reporting;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.funding.filing.Filing;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A consortium's account of a period of its grant. */
@Entity
public class GrantReport extends Filing {

    @JdbcTypeCode(SqlTypes.JSON)
    private Account account;

    @SuppressWarnings("NullAway.Init") // JPA
    protected GrantReport() {}

    GrantReport(UUID grantId, Account account, Instant now) {
        super(grantId, now);
        this.account = account;
    }

    public static GrantReport of(UUID grant, UUID id) {
        return of(grant, GrantReport.findByIdOptional(id), "report");
    }

    static GrantReport hold(UUID grant, UUID id) {
        return of(grant, GrantReport.findByIdOptional(id, PESSIMISTIC_WRITE), "report");
    }

    Account account() {
        return account;
    }
}
