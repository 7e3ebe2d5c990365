package eu.alliance.practice.review;

import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.practice.practice.PracticeVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A peer's advice on a version as it was submitted; one a peer and round. */
@Entity
public class Review extends Aggregate {

    /** What a reviewer advises the editor to do. */
    enum Recommendation {
        PUBLISH,
        REVISE,
        REJECT
    }

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private int version;

    @Column(updatable = false)
    private int round;

    @Column(updatable = false)
    private String reviewer;

    @Enumerated(STRING)
    private Recommendation recommendation;

    private String comment;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Review() {}

    Review(PracticeVersion reviewed, String reviewer, Recommendation recommendation, String comment, Instant now) {
        super(now);
        this.practiceId = reviewed.practiceId();
        this.version = reviewed.number();
        this.round = reviewed.round();
        this.reviewer = reviewer;
        this.recommendation = recommendation;
        this.comment = comment;
    }

    boolean isBy(String subject) {
        return reviewer.equals(subject);
    }

    UUID practiceId() {
        return practiceId;
    }

    int version() {
        return version;
    }

    int round() {
        return round;
    }

    Recommendation recommendation() {
        return recommendation;
    }

    String comment() {
        return comment;
    }
}
