package eu.alliance.platform.note;

import static eu.alliance.platform.note.NoteStatus.DRAFT;
import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A few words left somewhere by a city. */
@Entity
public class Note extends Aggregate {

    public enum Kind {
        REMINDER,
        WARNING
    }

    public record Place(String street, int number) {}

    private UUID owner;
    private String title;
    private int weight;
    private @Nullable LocalDate dueOn;

    @Enumerated(STRING)
    private Kind kind;

    @Enumerated(STRING)
    private NoteStatus status = DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Place place;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Note() {}

    public Note(UUID owner, String title, Kind kind, int weight, Instant now) {
        super(now);
        this.owner = owner;
        this.title = title;
        this.kind = kind;
        this.weight = weight;
    }

    static Note get(UUID id) {
        return found(Note.findById(id));
    }

    public static Note hold(UUID id) {
        return found(Note.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Note found(@Nullable Note note) {
        if (note == null) {
            throw Refusal.notFound("note");
        }
        return note;
    }

    public void edit(String newTitle, Kind newKind, int newWeight, Instant now) {
        title = newTitle;
        kind = newKind;
        weight = newWeight;
        touch(now);
    }

    void place(@Nullable LocalDate day, @Nullable Place where) {
        dueOn = day;
        place = where;
    }

    NoteEvent post(Instant now) {
        become(NoteStatus.POSTED, now);
        return new NoteEvent.Posted(id(), owner, title, revision(), now);
    }

    public NoteEvent renamed(Instant now) {
        return new NoteEvent.Renamed(id(), owner, title, revision(), now);
    }

    private void become(NoteStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    UUID owner() {
        return owner;
    }

    String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    int weight() {
        return weight;
    }

    NoteStatus status() {
        return status;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    @Nullable Place place() {
        return place;
    }
}
