package eu.alliance.funding.receipt;

import eu.alliance.funding.attachment.Attachment;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The proof that certain content arrived at a certain time; it never changes, whatever becomes of the application. */
@Entity
@Immutable
public class Receipt extends PanacheEntityBase {

    @Id
    private UUID id;

    private UUID applicationId;
    private Instant receivedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline deadline;

    private String sha256;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Attachment> attachments;

    private String jws;
    private String content;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> readers;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Receipt() {}

    Receipt(Statement statement, String jws, LocalizedText title, String content, List<UUID> readers) {
        this.id = statement.id();
        this.applicationId = statement.applicationId();
        this.receivedAt = statement.receivedAt();
        this.deadline = statement.deadline();
        this.sha256 = statement.sha256();
        this.attachments = statement.attachments();
        this.jws = jws;
        this.title = title;
        this.content = content;
        this.readers = readers;
    }

    /** What a receipt states and its signature covers. */
    record Statement(
            UUID id,
            UUID applicationId,
            Instant receivedAt,
            Deadline deadline,
            String sha256,
            @Nullable List<Attachment> attachments) {}

    /** A file that came with it. */
    @Schema(name = "ReceiptAttachment")
    public record Attachment(
            String name,

            @Schema(description = "Lower-case hex over the file.")
            String sha256) {}

    Statement statement() {
        return new Statement(id, applicationId, receivedAt, deadline, sha256, attachments);
    }

    public UUID id() {
        return id;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String sha256() {
        return sha256;
    }

    String jws() {
        return jws;
    }

    String content() {
        return content;
    }

    /** What was handed in was called, in a language or else in one that it has. */
    String titleIn(String language) {
        return title.in(language);
    }

    /** The cities that handed it in. */
    boolean mayBeReadBy(UUID city) {
        return readers.contains(city);
    }
}
