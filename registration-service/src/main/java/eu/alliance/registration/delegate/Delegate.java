package eu.alliance.registration.delegate;

import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person in a delegation. Changed only while the delegation is held. */
@Entity
public class Delegate extends Aggregate {

    @Column(updatable = false)
    private UUID delegationId;

    private String givenName;
    private String familyName;

    @Enumerated(STRING)
    private DelegateRole role;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText office;

    private String email;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> speaks;

    private @Nullable String needsInterpretationInto;
    private boolean isHead;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Delegate() {}

    @SuppressWarnings("NullAway.Init") // introduce() sets the rest
    public Delegate(UUID delegationId, DelegateDetails details, Instant now) {
        super(now);
        this.delegationId = delegationId;
        introduce(details);
    }

    public static Delegate get(UUID id) {
        return Delegate.<Delegate>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("delegate"));
    }

    /** Whose it is, read without loading it: what is looked at before the delegation is held. */
    public static UUID delegationOf(UUID id) {
        return find("select d.delegationId from Delegate d where d.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("delegate"));
    }

    public static List<SizePolicy.Member> membersOf(UUID delegation) {
        return Delegate.<Delegate>list("delegationId", delegation).stream()
                .map(Delegate::member)
                .toList();
    }

    public static List<UUID> idsOf(UUID delegation) {
        return find("select d.id from Delegate d where d.delegationId = ?1", delegation)
                .project(UUID.class)
                .list();
    }

    static Optional<DelegateDetails> headOf(UUID delegation) {
        return Delegate.<Delegate>find("delegationId = ?1 and isHead = true", delegation)
                .firstResultOptional()
                .map(Delegate::details);
    }

    public static int countOf(UUID delegation) {
        return Math.toIntExact(Delegate.count("delegationId", delegation));
    }

    void change(DelegateDetails details, Instant now) {
        introduce(details);
        touch(now);
    }

    private void introduce(DelegateDetails details) {
        givenName = details.givenName();
        familyName = details.familyName();
        role = details.role();
        office = details.office();
        email = details.email();
        speaks = Objects.requireNonNullElse(details.speaks(), List.<String>of()).stream()
                .distinct()
                .toList();
        needsInterpretationInto = details.needsInterpretationInto();
        isHead = Objects.requireNonNullElse(details.isHead(), false);
    }

    SizePolicy.Member member() {
        return new SizePolicy.Member(id(), role, isHead);
    }

    public DelegateDetails details() {
        return new DelegateDetails(givenName, familyName, role, office, email, speaks, needsInterpretationInto, isHead);
    }

    public UUID delegationId() {
        return delegationId;
    }
}
