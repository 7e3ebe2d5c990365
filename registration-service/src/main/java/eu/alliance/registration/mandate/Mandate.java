package eu.alliance.registration.mandate;

import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a city lets somebody do in the mayor's stead, and from when until when. */
@Entity
public class Mandate extends Aggregate {

    /** What a mandate is for. */
    public enum Scope {
        SPEAK,
        SIGN
    }

    /** A mandate as far as rules look at it. What it is for is told in one order, as the tag of an answer needs. */
    public record Grant(UUID delegateId, Set<Scope> scope, LocalDate from, LocalDate until) {

        public Grant {
            scope = Collections.unmodifiableSet(new TreeSet<>(scope));
        }

        public boolean covers(UUID delegate, Scope wanted, LocalDate day) {
            return delegateId.equals(delegate) && scope.contains(wanted) && !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private UUID delegationId;
    private UUID delegateId;
    private @Nullable UUID documentId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Scope> scope;

    private LocalDate validFrom;
    private LocalDate validUntil;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Mandate() {}

    Mandate(UUID delegationId, UUID delegateId, @Nullable UUID documentId, Grant grant, Instant now) {
        super(now);
        this.delegationId = delegationId;
        this.delegateId = delegateId;
        this.documentId = documentId;
        this.scope = grant.scope();
        this.validFrom = grant.from();
        this.validUntil = grant.until();
    }

    public static List<Grant> grantsOf(UUID delegation) {
        return Mandate.<Mandate>list("delegationId", delegation).stream()
                .map(Mandate::grant)
                .toList();
    }

    Grant grant() {
        return new Grant(delegateId, scope, validFrom, validUntil);
    }

    UUID delegationId() {
        return delegationId;
    }

    @Nullable UUID documentId() {
        return documentId;
    }
}
