package eu.alliance.registration.retention;

import eu.alliance.platform.value.LocalizedText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A kind of data and how long it is kept; changed in the database, never in code. */
@Entity
class RetentionClass extends PanacheEntityBase {

    @Id
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText what;

    private String keep;
    private String countedFrom;
    private String source;

    @SuppressWarnings("NullAway.Init") // JPA
    protected RetentionClass() {}

    static RetentionClass get(String code) {
        return Objects.requireNonNull(RetentionClass.findById(code), code);
    }

    /** What was before this instant is no longer kept. */
    Instant endFor(Instant now) {
        return keep.startsWith("PT")
                ? now.minus(Duration.parse(keep))
                : now.atZone(ZoneOffset.UTC).minus(Period.parse(keep)).toInstant();
    }

    String code() {
        return code;
    }

    LocalizedText what() {
        return what;
    }

    String keep() {
        return keep;
    }

    String countedFrom() {
        return countedFrom;
    }

    String source() {
        return source;
    }
}
