package eu.alliance.registration.submission;

import static eu.alliance.registration.Door.MERGE_PATCH;
import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.delegation.DelegationFixture.aDraftFor;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static eu.alliance.registration.delegation.DelegationFixture.withMayor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.alliance.platform.testkit.Engines;
import eu.alliance.registration.summit.SummitFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DelegationNoticesTest {

    @Test
    void sayTheSameInAllSixLanguages() {
        assertThat(DelegationNotices.WORDING.gaps()).isEmpty();
    }

    @Test
    void tellTheSecretaryWhatWasDecidedAndWhy() throws Exception {
        var server = new GreenMail(new ServerSetup(Engines.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var address = "secretary-" + UUID.randomUUID() + "@testby.example";
            var sent = withMayor(aDraftFor(SummitFixture.anOpenSummit()));
            admin(sent.city())
                    .contentType(MERGE_PATCH)
                    .header(
                            "If-Match",
                            admin(sent.city())
                                    .get("/v1/delegations/{id}", sent.id())
                                    .header("ETag"))
                    .body("""
                            {"secretary": {"givenName": "Delegation", "familyName": "Secretary", "email": "%s"}}""".formatted(address))
                    .patch("/v1/delegations/{id}", sent.id())
                    .then()
                    .statusCode(200);

            play(sent, "submission", "return", "submission", "confirmation");

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> to(address, server).size() >= 2);
            var returned = to(address, server).stream()
                    .filter(each -> subject(each).contains("returned"))
                    .findFirst()
                    .orElseThrow();
            assertThat(String.valueOf(returned.getContent())).contains("Dear Delegation Secretary", "It is so.");
        } finally {
            server.stop();
        }
    }

    private static List<MimeMessage> to(String address, GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(each -> isTo(address, each))
                .toList();
    }

    private static boolean isTo(String address, MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
