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
class Declaration extends Aggregate {

    /** What sort of text it is. */
    enum Kind {
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

    /** The declaration, whose wording cannot change until the transaction ends. */
    static Declaration steady(UUID id) {
        return locked(id, PESSIMISTIC_READ);
    }

    private static Declaration locked(UUID id, LockModeType lock) {
        return Declaration.<Declaration>findByIdOptional(id, lock).orElseThrow(() -> Refusal.notFound("declaration"));
    }

    static Declaration visibleTo(Caller caller, UUID id) {
        return Declaration.<Declaration>findByIdOptional(id)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(() -> Refusal.notFound("declaration"));
    }

    boolean isVisibleTo(Caller caller) {
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

    void requireOpen() {
        if (status != OPEN) {
            throw Refusal.conflict("DECLARATION_NOT_OPEN", "It is not open for signature.");
        }
    }

    private void word(DeclarationWording wording) {
        title = wording.title();
        if (!wording.texts().equals(texts)) {
            texts = wording.texts();
            version++;
            sha256 = CanonicalJson.sha256(texts);
        }
    }

    Kind kind() {
        return kind;
    }

    DeclarationWording wording() {
        return new DeclarationWording(title, texts);
    }

    int version() {
        return version;
    }

    String sha256() {
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
