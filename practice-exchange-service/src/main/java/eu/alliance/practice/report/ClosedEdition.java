package eu.alliance.practice.report;

import eu.alliance.platform.entity.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;

/** A closed year's page and paper in one language, kept to the byte. */
@Entity
public class ClosedEdition extends Aggregate {

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private String html;

    @Column(updatable = false)
    private byte[] pdf;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ClosedEdition() {}

    ClosedEdition(int year, String language, String html, byte[] pdf, Instant now) {
        super(now);
        this.year = year;
        this.language = language;
        this.html = html;
        this.pdf = pdf.clone();
    }

    static Optional<ClosedEdition> found(int year, String language) {
        return ClosedEdition.<ClosedEdition>find("year = ?1 and language = ?2", year, language)
                .firstResultOptional();
    }

    String html() {
        return html;
    }

    byte[] pdf() {
        return pdf.clone();
    }
}
