package eu.alliance.practice.report;

import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A year's report as it was when an editor closed the year: the figures, the page and the paper, to the byte. */
@Entity
public class ClosedYear extends Aggregate {

    @Column(updatable = false)
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private AnnualReport report;

    @Column(updatable = false)
    private String html;

    @Column(updatable = false)
    private byte[] pdf;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ClosedYear() {}

    ClosedYear(AnnualReport report, String html, byte[] pdf, Instant now) {
        super(now);
        this.year = report.year();
        this.report = report;
        this.html = html;
        this.pdf = pdf.clone();
    }

    static Optional<ClosedYear> found(int year) {
        return ClosedYear.<ClosedYear>find("year", year).firstResultOptional();
    }

    AnnualReport report() {
        return report;
    }

    String html() {
        return html;
    }

    byte[] pdf() {
        return pdf.clone();
    }
}
