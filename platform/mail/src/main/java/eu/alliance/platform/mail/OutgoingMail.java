package eu.alliance.platform.mail;

import static eu.alliance.platform.mail.DeliveryStatus.FAILED;
import static eu.alliance.platform.mail.DeliveryStatus.NO_ADDRESS;
import static eu.alliance.platform.mail.DeliveryStatus.SENT;
import static eu.alliance.platform.mail.DeliveryStatus.WAITING;
import static jakarta.persistence.EnumType.STRING;

import eu.alliance.platform.entity.Uuid7;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way out; once sent, only that it was. */
@Entity
class OutgoingMail extends PanacheEntityBase {

    private static final int LONGEST_ERROR = 300;

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID about;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String language;

    private @Nullable String recipient;
    private String subject;
    private String body;
    private @Nullable String html;

    @Enumerated(STRING)
    private DeliveryStatus status;

    private int attempts;
    private @Nullable String lastError;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant nextAttemptAt;
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected OutgoingMail() {}

    OutgoingMail(Message message, Instant now) {
        id = Uuid7.at(now);
        about = message.about();
        kind = message.kind();
        language = message.language();
        recipient = message.recipient();
        subject = message.subject();
        body = message.text();
        html = message.html();
        status = message.recipient() == null ? NO_ADDRESS : WAITING;
        createdAt = now;
        nextAttemptAt = createdAt;
        if (status == NO_ADDRESS) {
            forget();
        }
    }

    /** Holds the next one that is due; those that another replica holds are left to it. */
    @SuppressWarnings("unchecked")
    static Optional<OutgoingMail> holdDue(Instant now) {
        List<OutgoingMail> due = Panache.getEntityManager()
                .createNativeQuery("""
                        select * from outgoing_mail where status = 'WAITING' and next_attempt_at <= :now
                        order by next_attempt_at, id limit 1 for update skip locked""", OutgoingMail.class)
                .setParameter("now", now)
                .getResultList();
        return due.stream().findFirst();
    }

    static List<OutgoingMail> about(UUID aggregate) {
        return list("about = ?1 order by id", aggregate);
    }

    static int forgetThoseTo(String address) {
        return update(
                "status = ?1, recipient = null, subject = '', body = '', html = null where lower(recipient) = lower(?2)",
                NO_ADDRESS,
                address);
    }

    void sent(Instant now) {
        status = SENT;
        attempts++;
        sentAt = now;
        lastError = null;
        forget();
    }

    void failed(String error, RetryPolicy policy, Instant now) {
        attempts++;
        lastError = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        policy.waitAfter(attempts).ifPresentOrElse(wait -> nextAttemptAt = now.plus(wait), () -> {
            status = FAILED;
            forget();
        });
    }

    // what it says may hold a token and a name: neither is kept longer than it takes
    private void forget() {
        recipient = null;
        subject = "";
        body = "";
        html = null;
    }

    Delivery delivery() {
        return new Delivery(
                id,
                kind,
                language,
                status,
                attempts,
                lastError,
                createdAt,
                status == WAITING ? nextAttemptAt : null,
                sentAt);
    }

    UUID id() {
        return id;
    }

    /** Whom and what it tells; only while it waits. */
    Message message() {
        return new Message(about, kind, recipient, language, subject, body, html);
    }
}
