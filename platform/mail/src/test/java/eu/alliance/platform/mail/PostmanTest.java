package eu.alliance.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import eu.alliance.platform.testkit.Engines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostmanTest {

    private static final String SOMEBODY = "mayor@testby.example";

    /** A file for whatever is a parcel. */
    @Singleton
    static class Parcel implements Enclosures {

        @Override
        public boolean goWith(String kind) {
            return kind.equals("PARCEL");
        }

        @Override
        public List<Enclosure> of(UUID about, String language) {
            var content = (about + " " + language).getBytes(StandardCharsets.UTF_8);
            return List.of(new Enclosure("about.txt", "text/plain", content));
        }
    }

    @Inject
    Mailbox mailbox;

    private GreenMail server = listening();

    private static GreenMail listening() {
        return new GreenMail(new ServerSetup(Engines.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsWhatWasCommittedAndForgetsWhatItSaid() throws Exception {
        var about = UUID.randomUUID();

        post(Message.of(about, "PARCEL", SOMEBODY, "tr", "Davet: Şişli", "Sayın başkan, Κύριε, Здравствуйте"));

        assertThat(server.waitForIncomingEmail(60_000, 1)).isTrue();
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Davet: Şişli");
        assertThat(mail.getHeader("Content-Language")).containsExactly("tr");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(String.valueOf(parts.getBodyPart(0).getContent())).contains("Sayın başkan, Κύριε, Здравствуйте");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("about.txt");
        assertThat(GreenMailUtil.getBody(parts.getBodyPart(1))).isNotEmpty();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deliveries(about).getFirst().status() == DeliveryStatus.SENT);
        assertThat(rows("body <> '' or subject <> '' or recipient is not null", about))
                .isZero();
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        var about = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    mailbox.post(Message.of(about, "NOTE", SOMEBODY, "en", "Ghost", "Never"));
                    throw new IllegalStateException("on second thoughts");
                }))
                .isNotNull();

        assertThat(deliveries(about)).isEmpty();
    }

    @Test
    void losesNothingWhileNobodyListens() {
        server.stop();
        var about = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            post(Message.of(about, "NOTE", SOMEBODY, "en", "Note " + i, "Text"));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deliveries(about).stream().allMatch(each -> each.attempts() > 0));
        assertThat(deliveries(about)).allSatisfy(each -> {
            assertThat(each.status()).isEqualTo(DeliveryStatus.WAITING);
            assertThat(each.lastError()).isNotBlank().doesNotContain(SOMEBODY);
            assertThat(each.nextAttemptAt()).isNotNull();
        });

        server = listening();
        server.start();

        assertThat(server.waitForIncomingEmail(60_000, 3)).isTrue();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deliveries(about).stream().allMatch(each -> each.status() == DeliveryStatus.SENT));
        assertThat(Arrays.stream(server.getReceivedMessages()).map(PostmanTest::messageId))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysThatThereIsNobodyToWriteTo() {
        var about = UUID.randomUUID();

        post(Message.of(about, "NOTE", null, "en", "Note", "Text"));

        assertThat(deliveries(about)).extracting(Delivery::status).containsExactly(DeliveryStatus.NO_ADDRESS);
    }

    private void post(Message message) {
        QuarkusTransaction.requiringNew().run(() -> mailbox.post(message));
    }

    private List<Delivery> deliveries(UUID about) {
        return QuarkusTransaction.requiringNew().call(() -> mailbox.deliveriesAbout(about));
    }

    private static long rows(String condition, UUID about) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutgoingMail.count("about = ?1 and (" + condition + ")", about));
    }

    private static String messageId(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
