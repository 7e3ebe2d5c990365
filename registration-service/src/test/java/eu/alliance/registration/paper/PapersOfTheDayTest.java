package eu.alliance.registration.paper;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static eu.alliance.registration.summit.SummitFixture.played;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.city.CityFixture;
import eu.alliance.registration.delegation.DelegationFixture.Sent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PapersOfTheDayTest {

    private static final String BADGES = "/v1/delegations/{id}/badges";
    private static final String ATTENDANCE = "/v1/delegates/{id}/attendance-certificate";
    private static final String VISA = "/v1/delegates/{id}/visa-letter";
    private static final String SIGNATURE = "/v1/signatures/{id}/certificate";

    @Test
    void badgesAreAPageEach() throws IOException {
        var sent = play(aSubmittedDelegation(), "confirmation");

        assertThat(printed(registrar(), BADGES, sent.id(), "badges")).contains("of Testby", "Mayor");
        assertThat(printed(registrar(), BADGES + "?lang=fr", sent.id(), "badges-fr"))
                .contains("Maire");
        registrar()
                .accept("application/pdf")
                .get(BADGES + "?lang=xx", sent.id())
                .then()
                .statusCode(400);
        registrar().accept("text/plain").get(BADGES, sent.id()).then().statusCode(406);
        registrar().accept("*/*").get(BADGES, sent.id()).then().statusCode(200).contentType("application/json");
    }

    @Test
    void attendanceIsCertifiedToWhoeverWasLetIn() throws IOException {
        var sent = play(aSubmittedDelegation(), "confirmation");
        var delegate = delegateOf(sent);
        registrar().get(ATTENDANCE, delegate).then().statusCode(409).body("reason", is("SUMMIT_NOT_STARTED"));
        played(sent.summit(), "registration-closing", "start");
        registrar().get(ATTENDANCE, delegate).then().statusCode(409).body("reason", is("NOT_CHECKED_IN"));
        letIn(sent);

        assertThat(printed(editor(sent.city()).header("Accept-Language", "de"), ATTENDANCE, delegate, "attendance"))
                .contains("Teilnahmebescheinigung", "Mayor of Testby", "9. November 2036");
        admin(CityFixture.aMember()).get(ATTENDANCE, delegate).then().statusCode(404);
        anybody().get(ATTENDANCE, delegate).then().statusCode(401);
        registrar().get(ATTENDANCE, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void visaLettersAreForConfirmedDelegations() throws IOException {
        var sent = aSubmittedDelegation();
        var delegate = delegateOf(sent);
        admin(sent.city()).get(VISA, delegate).then().statusCode(409).body("reason", is("DELEGATION_NOT_CONFIRMED"));
        play(sent, "confirmation");

        assertThat(printed(admin(sent.city()), VISA + "?lang=tr", delegate, "visa"))
                .contains("Vize başvurusunu destekleyen yazı", "Mayor of Testby");
        admin(CityFixture.aMember()).get(VISA, delegate).then().statusCode(404);
    }

    @Test
    void signaturesAreCertifiedWithWhatWasSigned() throws IOException {
        var city = CityFixture.aMember();
        String declaration = registrar().body("""
                        {"kind": "COVENANT", "title": {"en": "Covenant of mayors"},
                         "texts": {"en": "We protect our squares."}}""").post("/v1/declarations").path("id");
        registrar().post("/v1/declarations/{id}/opening", declaration).then().statusCode(200);
        var signed = admin(city)
                .body("{\"signatoryName\": \"The Mayor of Testby\", \"office\": {\"en\": \"Mayor\"}}")
                .post("/v1/declarations/{id}/signatures", declaration)
                .then()
                .statusCode(201)
                .extract();

        assertThat(printed(anybody().header("Accept-Language", "ru"), SIGNATURE, signed.path("id"), "signature"))
                .contains("Свидетельство о подписании", "Covenant of mayors", "The Mayor of Testby")
                .contains("английский")
                .contains(signed.<String>path("sha256"));
        anybody().get(SIGNATURE, UUID.randomUUID()).then().statusCode(404);
    }

    private static String printed(RequestSpecification caller, String path, Object id, String file) throws IOException {
        var answer = caller.accept("application/pdf").get(path, id);
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString(".pdf"));
        registrar()
                .accept("application/pdf")
                .header("Accept-Language", answer.header("Content-Language"))
                .header("If-None-Match", answer.header("ETag"))
                .get(path, id)
                .then()
                .statusCode(304);
        var pdf = answer.asByteArray();
        Files.write(Path.of("target", file + ".pdf"), pdf); // to be looked at
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(answer.header("Content-Language"));
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String delegateOf(Sent sent) {
        return registrar().get("/v1/delegations/{id}/delegates", sent.id()).path("items[0].id");
    }

    private static void letIn(Sent sent) {
        String badge = registrar().get(BADGES, sent.id()).path("items[0].badge");
        registrar()
                .body("{\"badge\": \"%s\", \"nonce\": \"n\", \"at\": \"2036-11-09T08:00:00Z\"}".formatted(badge))
                .post("/v1/summits/{id}/check-ins", sent.summit())
                .then()
                .statusCode(200)
                .body("result", is("ADMITTED"));
    }
}
