package eu.alliance.platform.mail;

import eu.alliance.platform.idempotency.Seal;
import io.quarkus.arc.All;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries waiting mail to the mail server, one at a time. A message is held while it is handed over, so that of several
 * replicas one sends it; whoever dies between the server's yes and the commit has it sent again under the same
 * Message-ID.
 */
@Singleton
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int SPARE_SECONDS = 60;

    private final ReactiveMailer mailer;
    private final List<Enclosures> enclosures;
    private final Seal seal;
    private final Clock clock;
    private final Duration longestHandover;
    private final RetryPolicy policy;

    Postman(
            ReactiveMailer mailer,
            @All List<Enclosures> enclosures,
            Seal seal,
            Clock clock,
            @ConfigProperty(name = "alliance.mail.longest-handover") Duration longestHandover,
            @ConfigProperty(name = "alliance.mail.first-retry") Duration first,
            @ConfigProperty(name = "alliance.mail.longest-wait") Duration longest,
            @ConfigProperty(name = "alliance.mail.attempts") int attempts) {
        this.mailer = mailer;
        this.enclosures = enclosures;
        this.seal = seal;
        this.clock = clock;
        this.longestHandover = longestHandover;
        this.policy = new RetryPolicy(first, longest, attempts);
    }

    @Scheduled(every = "{alliance.mail.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var goesOn = true;
        while (goesOn) {
            goesOn = QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(longestHandover.toSeconds()) + SPARE_SECONDS)
                    .call(this::carryNext);
        }
    }

    private boolean carryNext() {
        var due = OutgoingMail.holdDue(clock.instant());
        due.ifPresent(this::carry);
        return due.isPresent();
    }

    private void carry(OutgoingMail outgoing) {
        try {
            // the blocking mailer would wait for ever on a server that takes the connection and says nothing
            mailer.send(mail(outgoing)).await().atMost(longestHandover);
            outgoing.sent(clock.instant());
        } catch (RuntimeException e) {
            LOG.warnf("Mail %s waits: %s", outgoing.id(), named(e));
            outgoing.failed(named(e), policy, clock.instant());
        }
    }

    private Mail mail(OutgoingMail outgoing) {
        var message = outgoing.message();
        var mail = Mail.withText(
                        Objects.requireNonNull(message.recipient()), message.subject(), seal.openIn(message.text()))
                .setHtml(message.html())
                .addHeader("Message-ID", "<" + outgoing.id() + "@alliance>")
                .addHeader("Content-Language", message.language())
                .addHeader("Auto-Submitted", "auto-generated");
        enclosures.stream()
                .filter(each -> each.goWith(message.kind()))
                .flatMap(each -> each.of(message.about(), message.language()).stream())
                .forEach(each -> mail.addAttachment(each.name(), each.content(), each.mediaType()));
        return mail;
    }

    /** A failure without what it may quote: servers repeat addresses in their answers. */
    private static String named(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var answer =
                String.valueOf(root.getMessage()).replaceAll("\\S*@\\S*", "…").replaceAll("\\s+", " ");
        return root.getClass().getSimpleName() + ": " + answer;
    }
}
