package eu.alliance.platform.file;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.upload.Inspection;
import eu.alliance.platform.upload.Upload;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** The files of a service, in its own database: kept, read, needed for something, taken away. Within a transaction. */
@ApplicationScoped
public class StoredFiles {

    private final int largest;
    private final Duration keepUnused;

    StoredFiles(
            @ConfigProperty(name = "alliance.file.largest") int largest,
            @ConfigProperty(name = "alliance.file.keep-unused") Duration keepUnused) {
        this.largest = largest;
        this.keepUnused = keepUnused;
    }

    /** @throws Refusal 413, 415 or 422 when it is not what is taken */
    public StoredFile keep(Caller owner, Upload upload, Instant now) {
        var content = upload.content();
        if (content.length > largest) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "FILE_TOO_LARGE", "A file has at most " + largest + " bytes.");
        }
        var kind = Inspection.kindOf(upload);
        var file = new StoredFile(owner, upload.name(), kind, content.length, sha256(content), now);
        file.persist();
        file.flush();
        session()
                .createNativeMutationQuery("insert into stored_content (file_id, bytes) values (:id, :bytes)")
                .setParameter("id", file.id())
                .setParameter("bytes", content)
                .executeUpdate();
        return file;
    }

    /**
     * A file that is the caller's own, or that is needed for something which one of the caller's roles deals with.
     *
     * @param readers the role that reads files of a purpose, by purpose
     * @throws Refusal 404 to everybody else
     */
    public StoredFile visibleTo(Caller caller, UUID id, Map<String, String> readers) {
        return StoredFile.find(id)
                .filter(file -> file.isOwnedBy(caller)
                        || readers.entrySet().stream()
                                .anyMatch(reader -> caller.is(reader.getValue()) && isNeeded(id, reader.getKey())))
                .orElseThrow(() -> Refusal.notFound("file"));
    }

    /** A file that something needs; who may read what it is needed for, its feature knows. */
    public Optional<StoredFile> neededFor(UUID subject, UUID id) {
        return StoredFile.find(id)
                .filter(_ -> session()
                                .createNativeQuery(
                                        "select count(*) from file_use where file_id = :id and subject_id = :subject",
                                        Long.class)
                                .setParameter("id", id)
                                .setParameter("subject", subject)
                                .getSingleResult()
                        > 0);
    }

    public byte[] contentOf(StoredFile file) {
        return session()
                .createNativeQuery("select bytes from stored_content where file_id = :id", byte[].class)
                .setParameter("id", file.id())
                .getSingleResult();
    }

    /**
     * Says that something needs a file, which stays as long as that does.
     *
     * @param purpose a word of the feature's own, which decides who else may read it
     * @param pointer where in the request the file is named
     * @throws Refusal 422 {@code UNKNOWN_FILE} when there is no such file of the caller's
     */
    public void need(Caller caller, UUID id, String purpose, UUID subject, String pointer) {
        if (StoredFile.hold(id).filter(file -> file.isOwnedBy(caller)).isEmpty()) {
            throw Refusal.rule(pointer, "UNKNOWN_FILE", "There is no such file of yours.");
        }
        session()
                .createNativeMutationQuery(
                        "insert into file_use (file_id, purpose, subject_id) values (:id, :purpose, :subject) "
                                + "on conflict do nothing")
                .setParameter("id", id)
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Says that something needs its files no longer; they go with the next sweep unless something else does. */
    public void letGo(String purpose, UUID subject) {
        session()
                .createNativeMutationQuery("delete from file_use where purpose = :purpose and subject_id = :subject")
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** The same of one file among those that something needs. */
    public void letGo(UUID id, String purpose, UUID subject) {
        session()
                .createNativeMutationQuery("delete from file_use where file_id = :id and purpose = :purpose "
                        + "and subject_id = :subject")
                .setParameter("id", id)
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /**
     * A file that something needs, for whoever sees that.
     *
     * @throws Refusal 404 when it does not need it
     */
    public StoredFile neededFor(String purpose, UUID subject, UUID id) {
        var uses = session()
                .createNativeQuery(
                        "select count(*) from file_use where file_id = :id and purpose = :purpose "
                                + "and subject_id = :subject",
                        Long.class)
                .setParameter("id", id)
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .getSingleResult();
        return StoredFile.find(id).filter(_ -> uses > 0).orElseThrow(() -> Refusal.notFound("file"));
    }

    /** Takes away at once what something needed, unless something else needs it too. */
    public void erase(String purpose, UUID subject) {
        var ids = session()
                .createNativeQuery(
                        "select file_id from file_use where purpose = :purpose and subject_id = :subject", UUID.class)
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .getResultList();
        letGo(purpose, subject);
        ids.stream().filter(id -> !isNeeded(id)).forEach(id -> StoredFile.deleteById(id));
    }

    /** @throws Refusal 404 when it is not the caller's, 409 {@code FILE_IN_USE} while something needs it */
    public void remove(Caller caller, UUID id) {
        var file =
                StoredFile.hold(id).filter(held -> held.isOwnedBy(caller)).orElseThrow(() -> Refusal.notFound("file"));
        if (isNeeded(id)) {
            throw Refusal.conflict("FILE_IN_USE", "Something needs this file.");
        }
        file.delete();
    }

    /** Takes away what nothing has come to need in good time; says how many. */
    public int sweep(Instant now) {
        return session()
                .createNativeMutationQuery("delete from stored_file f where f.created_at < :before "
                        + "and not exists (select from file_use u where u.file_id = f.id)")
                .setParameter("before", now.minus(keepUnused))
                .executeUpdate();
    }

    private static boolean isNeeded(UUID id) {
        return session()
                        .createNativeQuery("select count(*) from file_use where file_id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    private static boolean isNeeded(UUID id, String purpose) {
        return session()
                        .createNativeQuery(
                                "select count(*) from file_use where file_id = :id and purpose = :purpose", Long.class)
                        .setParameter("id", id)
                        .setParameter("purpose", purpose)
                        .getSingleResult()
                > 0;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Session session() {
        return Panache.getEntityManager().unwrap(Session.class);
    }
}
