package eu.alliance.platform.file;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.upload.FileKind;
import eu.alliance.platform.upload.FileName;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that somebody handed in: never changed, gone when nothing needs it. */
@Entity
public class StoredFile extends PanacheEntityBase {

    @Id
    private UUID id;

    private String name;
    private String mediaType;
    private long size;

    @Column(name = "sha256")
    private String sha256;

    private @Nullable UUID cityId;
    private String uploadedBy;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected StoredFile() {}

    StoredFile(Caller owner, String name, FileKind kind, long size, String sha256, Instant now) {
        this.id = Uuid7.at(now);
        this.name = name;
        this.mediaType = kind.mediaType();
        this.size = size;
        this.sha256 = sha256;
        this.cityId = owner.city().orElse(null);
        this.uploadedBy = owner.subject();
        this.createdAt = now;
    }

    static Optional<StoredFile> find(UUID id) {
        return StoredFile.findByIdOptional(id);
    }

    static Optional<StoredFile> hold(UUID id) {
        return StoredFile.findByIdOptional(id, PESSIMISTIC_WRITE);
    }

    /** Whether it is the caller's city's, or, uploaded for no city, the caller's own. */
    boolean isOwnedBy(Caller caller) {
        return cityId == null ? uploadedBy.equals(caller.subject()) : caller.actsFor(cityId);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** A strong tag of its content. */
    public String tag() {
        return "\"" + sha256 + "\"";
    }

    /** For Content-Disposition: to be saved, never shown. */
    public String disposition() {
        return new FileName(name).disposition();
    }
}
