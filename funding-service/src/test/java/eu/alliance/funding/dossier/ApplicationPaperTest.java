package eu.alliance.funding.dossier;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.en;
import static eu.alliance.funding.call.CallFixture.opened;
import static eu.alliance.funding.submission.AttachmentFixture.attached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import eu.alliance.platform.print.Wording;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApplicationPaperTest {

    static final Path PAPERS = Path.of("target/papers");

    UUID coordinator = UUID.randomUUID();
    UUID partner = UUID.randomUUID();
    String application = "";

    @BeforeEach
    void begin() {
        coordinator = aCity("NL", 660_000);
        partner = aCity("NL", 90_000);
        application = begun(
                opened(aCallWith("documents", List.of(Map.of("code", "letter", "title", en("Letter"))))),
                coordinator,
                partner);
        city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("""
                        {"summary":{"en":"Nights that are safe & calm <for all>."},
                         "workPackages":[{"title":{"en":"Management"},"leadCityId":"%1$s","startMonth":1,"endMonth":24,
                           "budgetShare":"1","tasks":[{"title":{"en":"Meet"},"cityId":"%2$s"}],
                           "deliverables":[{"title":{"en":"Handbook"},"month":12}]}],
                         "indicators":[{"code":"p","title":{"en":"People reached"},"unit":"people","target":1000}],
                         "coFinancing":[{"cityId":"%1$s","grant":{"amount":"300000.00","currency":"EUR"},
                           "ownContribution":{"amount":"300000.00","currency":"EUR"}},
                          {"cityId":"%2$s","grant":{"amount":"200000.00","currency":"EUR"},
                           "ownContribution":{"amount":"200000.00","currency":"EUR"}}]}""".formatted(coordinator, partner))
                .patch("/v1/applications/{id}", application)
                .then()
                .statusCode(200);
        confirmed(application, partner);
    }

    @Test
    void isWrittenInSixLanguages() {
        assertThat(ApplicationPaper.WORDING.gaps()).isEmpty();
    }

    @Test
    void showsTheWholeOfAnApplication() throws IOException {
        attached(application, coordinator, "letter");
        var receipt = submitted();

        Files.createDirectories(PAPERS);
        for (var language : Wording.LANGUAGES) {
            var paper = paper(city(partner), "/v1/applications/" + application + "/paper?lang=" + language);
            Files.write(PAPERS.resolve("application-" + language + ".pdf"), paper.asByteArray());
            var words = ApplicationPaper.WORDING.in(language);
            assertThat(textOf(paper))
                    .contains("ToNite", "A city (NL)", "Handbook", "People reached", "safe & calm <for all>")
                    .containsPattern("letter. ?pdf")
                    .contains(words.say("workPlan"), words.say("category.PERSONNEL"), words.say("role.COORDINATOR"));
            var proof = paper(city(partner), "/v1/receipts/" + receipt.path("id") + "/paper?lang=" + language);
            Files.write(PAPERS.resolve("receipt-" + language + ".pdf"), proof.asByteArray());
            assertThat(textOf(proof).replace(" ", ""))
                    .contains(receipt.<String>path("jws"), receipt.<String>path("sha256"), "letter.pdf");
        }
    }

    @Test
    void isForWhoeverReadsTheApplication() {
        var path = "/v1/applications/" + application + "/paper";

        paper(officer(), path).then().statusCode(404);
        String receipt = submitted().path("id");
        paper(officer(), path).then().statusCode(200).header("Content-Type", is("application/pdf"));
        for (var place : List.of(path, "/v1/receipts/" + receipt + "/paper")) {
            paper(city(UUID.randomUUID()), place).then().statusCode(404);
            paper(anyone(), place).then().statusCode(401);
            paper(city(partner), place + "?lang=nl").then().statusCode(400);
            var tag = paper(city(partner), place).header("ETag");
            paper(city(partner).header("If-None-Match", tag), place).then().statusCode(304);
        }
    }

    private Response submitted() {
        return city(coordinator)
                .header("Idempotency-Key", application)
                .post("/v1/applications/{id}/submission", application);
    }

    private static Response paper(RequestSpecification caller, String path) {
        return caller.accept("application/pdf").get(path);
    }

    private static String textOf(Response answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
