package eu.alliance.registration.declaration;

import static eu.alliance.registration.declaration.DeclarationStatus.DRAFT;
import static eu.alliance.registration.declaration.DeclarationStatus.OPEN;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_READ;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.json.CanonicalJson;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A text that cities sign: a declaration of one summit, or the standing covenant of mayors. */
@Entity
public class Declaration extends Aggregate {

    /** What sort of text it is. */
    public enum Kind {
        DECLARATION,
        COVENANT
    }

    @Enumerated(STRING)
    @Column(updatable = false)
    private Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText texts;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<String> authenticLanguages;

    private int version;
    private String sha256;

    @Enumerated(STRING)
    private DeclarationStatus status = DRAFT;

    private @Nullable Instant openedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Declaration() {}

    @SuppressWarnings("NullAway.Init") // word() sets the rest
    Declaration(Kind kind, DeclarationWording wording, Instant now) {
        super(now);
        this.kind = kind;
        word(wording);
    }

    static Declaration hold(UUID id) {
        return locked(id, PESSIMISTIC_WRITE);
    }

    /** A declaration that may be answered, and stays as it is until the transaction ends. */
    public static Declaration openTo(Caller caller, UUID id) {
        var declaration = locked(id, PESSIMISTIC_READ);
        if (!declaration.isVisibleTo(caller)) {
            throw Refusal.notFound("declaration");
        }
        if (declaration.status != OPEN) {
            throw Refusal.conflict("DECLARATION_NOT_OPEN", "It is not open for signature.");
        }
        return declaration;
    }

    private static Declaration locked(UUID id, LockModeType lock) {
        return Declaration.<Declaration>findByIdOptional(id, lock).orElseThrow(() -> Refusal.notFound("declaration"));
    }

    public static Declaration visibleTo(Caller caller, UUID id) {
        return Declaration.<Declaration>findByIdOptional(id)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(() -> Refusal.notFound("declaration"));
    }

    private boolean isVisibleTo(Caller caller) {
        return status == OPEN || caller.is(Role.REGISTRAR);
    }

    void reword(DeclarationWording wording, Instant now) {
        if (status != DRAFT) {
            throw Refusal.conflict("DECLARATION_OPEN", "What is open for signature is not worded anew.");
        }
        word(wording);
        touch(now);
    }

    void open(Instant now) {
        if (!status.mayBecome(OPEN)) {
            throw Refusal.illegalTransition(status, OPEN);
        }
        status = OPEN;
        openedAt = now;
        touch(now);
    }

    private void word(DeclarationWording wording) {
        var objections = wording.objections();
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections);
        }
        title = wording.title();
        authenticLanguages = wording.authenticLanguages();
        if (!wording.texts().equals(texts)) {
            texts = wording.texts();
            version++;
            sha256 = CanonicalJson.sha256(texts);
        }
    }

    public Kind kind() {
        return kind;
    }

    DeclarationWording wording() {
        return new DeclarationWording(title, texts, authenticLanguages);
    }

    public LocalizedText title() {
        return title;
    }

    /** The languages whose texts decide when two of them differ. */
    public List<String> authenticLanguages() {
        return wording().authentic();
    }

    public int version() {
        return version;
    }

    public String sha256() {
        return sha256;
    }

    DeclarationStatus status() {
        return status;
    }

    @Nullable Instant openedAt() {
        return openedAt;
    }

    List<String> moves() {
        return status.mayBecome(OPEN) ? List.of("opening") : List.of();
    }
}
