package eu.alliance.practice.history;

import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.practice.practice.PracticeVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a practice: never changed, kept as long as the practice is known. */
@Entity
public class HistoryEntry extends Aggregate {

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private int version;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Step step;

    @Enumerated(STRING)
    @Column(updatable = false)
    private Actor actor;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(updatable = false)
    private String sha256;

    @SuppressWarnings("NullAway.Init") // JPA
    protected HistoryEntry() {}

    HistoryEntry(PracticeVersion of, Step step, Actor actor, @Nullable String note, Instant now) {
        super(now);
        this.practiceId = of.practiceId();
        this.version = of.number();
        this.step = step;
        this.actor = actor;
        this.note = note;
        this.sha256 = of.sha256();
    }

    int version() {
        return version;
    }

    Step step() {
        return step;
    }

    Actor actor() {
        return actor;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    String sha256() {
        return sha256;
    }
}
