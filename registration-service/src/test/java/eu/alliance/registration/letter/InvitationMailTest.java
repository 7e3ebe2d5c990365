package eu.alliance.registration.letter;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.invitation.InvitationFixture.aCityAt;
import static eu.alliance.registration.invitation.InvitationFixture.invited;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.alliance.platform.testkit.Engines;
import eu.alliance.registration.declaration.DeclarationFixture;
import eu.alliance.registration.invitation.Invitation;
import eu.alliance.registration.invitation.InvitationFixture.Invited;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationMailTest {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    LapsingInvitations lapsing;

    @Inject
    Correspondence correspondence;

    private final GreenMail server =
            new GreenMail(new ServerSetup(Engines.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bringsTheLetterInItsLanguageAndIsAnsweredWithItsCodeOnce() throws Exception {
        DeclarationFixture.anOpenDeclarationOfASummit();
        var address = anAddress();
        var invitation = invited(aCityAt("Şişli", address), anOpenSummit(), "tr");

        var mail = received(address, 1).getFirst();

        assertThat(mail.getSubject()).startsWith("Davet: ");
        assertThat(text(mail)).contains("Belediye Başkanının dikkatine: Şişli", invitation.id());
        assertThat(filesOf(mail)).containsExactly("invitation.pdf", "programme.pdf", "declaration.pdf");
        registrar()
                .get("/v1/invitations/{id}/deliveries", invitation.id())
                .then()
                .body("items.kind", everyItem(is("INVITATION")));
        answer(invitation, "acceptance", code(mail), 200);
        answer(invitation, "decline", code(mail), 409);
    }

    @Test
    void isTheDeputysAloneOnceTransferred() throws Exception {
        var address = anAddress();
        var invitation = invited(aCityAt("Αθήνα", address), anOpenSummit(), "en");
        var mayors = code(received(address, 1).getFirst());
        var deputy = anAddress();

        anybody()
                .body("""
                        {"token": "%s", "reason": "Away", "givenName": "Çağrı", "familyName": "Işık", "email": "%s"}""".formatted(mayors, deputy))
                .post("/v1/invitations/{id}/transfer", invitation.id())
                .then()
                .statusCode(200)
                .body("status", is("TRANSFERRED"));

        var mail = received(deputy, 1).getFirst();
        assertThat(text(mail)).contains("Dear Çağrı Işık,", "Αθήνα");
        answer(invitation, "acceptance", mayors, 403);
        answer(invitation, "acceptance", code(mail), 200);
    }

    @Test
    void isNotAnsweredWithWhatWaitsInTheTables() {
        var invitation = invited(aCityAt("Testby", anAddress()), anOpenSummit(), "en");

        var waiting = QuarkusTransaction.requiringNew().call(() -> {
            correspondence.remind(Invitation.hold(UUID.fromString(invitation.id())), Instant.now());
            Panache.flush();
            return (String) Panache.getEntityManager()
                    .createNativeQuery(
                            "select body from outgoing_mail where about = :id and kind = :kind", String.class)
                    .setParameter("id", UUID.fromString(invitation.id()))
                    .setParameter("kind", LetterKind.INVITATION_REMINDER.name())
                    .getSingleResult();
        });

        assertThat(waiting).contains("sealed:");
        CODE.matcher(waiting).results().forEach(found -> answer(invitation, "acceptance", found.group(), 403));
    }

    @Test
    void isRemindedOfOnceByItselfAndThenLapses() throws Exception {
        var address = anAddress();
        var invitation = invited(aCityAt("Testby", address), anOpenSummit(), "de");
        var end = Instant.parse("2036-10-01T15:00:00Z");

        lapsing.lookAt(end.minus(Duration.ofDays(6)));
        lapsing.lookAt(end.minus(Duration.ofDays(5)));

        var mails = received(address, 2);
        assertThat(mails).extracting(MimeMessage::getSubject).anyMatch(each -> each.startsWith("Erinnerung"));
        lapsing.lookAt(end);
        answer(invitation, "acceptance", code(mails.getFirst()), 409);
        registrar()
                .get("/v1/invitations/{id}", invitation.id())
                .then()
                .body("status", is("EXPIRED"))
                .body("reminders", is(1));
    }

    @Test
    void isALetterOnPaperToo() throws IOException {
        DeclarationFixture.anOpenDeclarationOfASummit();
        var invitation = invited(aCityAt("Кишинёв & <b>", anAddress()), anOpenSummit(), "ru");
        var letter = "/v1/invitations/{id}/letter";

        var read = admin(invitation.city()).get(letter, invitation.id());

        read.then().statusCode(200).contentType("application/pdf").header("Content-Language", is("ru"));
        var pdf = read.asByteArray();
        Files.write(Path.of("target", "letter.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Главе города: Кишинёв & <b>", "Проект программы", "Декларация, предлагаемая к подписанию");
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(3);
        }
        admin(invitation.city())
                .header("If-None-Match", read.header("ETag"))
                .get(letter, invitation.id())
                .then()
                .statusCode(304);
        admin(UUID.randomUUID()).get(letter, invitation.id()).then().statusCode(404);
        anybody().get(letter, invitation.id()).then().statusCode(401);
    }

    private static void answer(Invited invitation, String move, String code, int status) {
        anybody()
                .body("{\"token\": \"%s\"}".formatted(code))
                .post("/v1/invitations/{id}/{move}", invitation.id(), move)
                .then()
                .statusCode(status);
    }

    private List<MimeMessage> received(String address, int number) {
        await().atMost(Duration.ofMinutes(1)).until(() -> mailTo(address).size() >= number);
        return mailTo(address);
    }

    private List<MimeMessage> mailTo(String address) {
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

    private static String code(MimeMessage mail) throws MessagingException, IOException {
        var found = CODE.matcher(text(mail));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return String.valueOf(((Multipart) mail.getContent()).getBodyPart(0).getContent());
    }

    private static List<String> filesOf(MimeMessage mail) throws MessagingException, IOException {
        var parts = (Multipart) mail.getContent();
        var names = new ArrayList<String>();
        for (int i = 1; i < parts.getCount(); i++) {
            names.add(parts.getBodyPart(i).getFileName());
        }
        return names;
    }

    private static String anAddress() {
        return "office-" + UUID.randomUUID() + "@testby.example";
    }
}
