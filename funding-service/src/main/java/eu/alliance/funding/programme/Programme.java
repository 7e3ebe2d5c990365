package eu.alliance.funding.programme;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Under which name a funder gives money, call after call: Urban Innovative Actions, for example. */
@Entity
public class Programme extends Aggregate {

    @Column(updatable = false)
    private String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText summary;

    private @Nullable String source;
    private boolean illustrative;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Programme() {}

    @SuppressWarnings("NullAway.Init") // tell() sets the rest
    Programme(UUID id, String slug, ProgrammeDetails details, Instant now) {
        super(id, now);
        this.slug = slug;
        tell(details);
    }

    /** The programme of an id or slug. */
    public static Optional<Programme> found(String idOrSlug) {
        try {
            return Programme.findByIdOptional(UUID.fromString(idOrSlug));
        } catch (IllegalArgumentException _) {
            return Programme.find("slug", idOrSlug).firstResultOptional();
        }
    }

    /** Holds the programme until the transaction ends. */
    static Programme hold(UUID id) {
        return Programme.<Programme>findByIdOptional(id, PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("programme"));
    }

    void change(ProgrammeDetails details, Instant now) {
        tell(details);
        touch(now);
    }

    private void tell(ProgrammeDetails details) {
        title = details.title();
        summary = details.summary();
        source = details.source();
        illustrative = Boolean.TRUE.equals(details.illustrative());
    }

    ProgrammeDetails details() {
        return new ProgrammeDetails(title, summary, source, illustrative);
    }

    String slug() {
        return slug;
    }
}
