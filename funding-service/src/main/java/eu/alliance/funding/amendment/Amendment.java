package eu.alliance.funding.amendment;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.funding.filing.Filing;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change of a signed grant that its coordinator asks for. */
@Entity
class Amendment extends Filing {

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText change;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Money award;

    private String reason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Amendment() {}

    Amendment(UUID grantId, LocalizedText change, @Nullable Money award, String reason, Instant now) {
        super(grantId, now);
        this.change = change;
        this.award = award;
        this.reason = reason;
    }

    static Amendment of(UUID grant, UUID id) {
        return of(grant, Amendment.findByIdOptional(id), "amendment");
    }

    static Amendment hold(UUID grant, UUID id) {
        return of(grant, Amendment.findByIdOptional(id, PESSIMISTIC_WRITE), "amendment");
    }

    LocalizedText change() {
        return change;
    }

    /** The smaller award that is asked for, if one is. */
    Optional<Money> award() {
        return Optional.ofNullable(award);
    }

    String reason() {
        return reason;
    }
}
