package eu.alliance.platform.note;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What a listener knows of a note. */
@Entity
public class Noted extends PanacheEntityBase {

    @Id
    private UUID id;

    private String title = "";
    private int facts;
    private long lastRevision;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Noted() {}

    Noted(UUID id) {
        this.id = id;
    }

    /** A fact that comes late would turn the model back, which a test sees. */
    void hear(String newTitle, long revision) {
        title = newTitle;
        lastRevision = revision;
        facts++;
    }

    public String title() {
        return title;
    }

    public int facts() {
        return facts;
    }

    public long lastRevision() {
        return lastRevision;
    }
}
