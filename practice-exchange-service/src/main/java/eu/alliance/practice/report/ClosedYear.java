package eu.alliance.practice.report;

import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A year's report as it was when an editor closed the year: the figures; see {@link ClosedEdition} for what people read. */
@Entity
public class ClosedYear extends Aggregate {

    @Column(updatable = false)
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private AnnualReport report;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ClosedYear() {}

    ClosedYear(AnnualReport report, Instant now) {
        super(now);
        this.year = report.year();
        this.report = report;
    }

    static Optional<ClosedYear> found(int year) {
        return ClosedYear.<ClosedYear>find("year", year).firstResultOptional();
    }

    AnnualReport report() {
        return report;
    }
}
