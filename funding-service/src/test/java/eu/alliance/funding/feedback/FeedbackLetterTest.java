package eu.alliance.funding.feedback;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.grant.GrantFixture.awarded;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.platform.print.Wording;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackLetterTest {

    @Inject
    AdjustableClock clock;

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void isWrittenInSixLanguages() {
        assertThat(FeedbackLetter.WORDING.gaps()).isEmpty();
    }

    @Test
    void tellsAConsortiumHowItWasJudged() throws IOException {
        var coordinator = aCity("NL", 660_000);
        var grant = awarded(clock, coordinator);
        String application = city(coordinator).get("/v1/grants/{id}", grant).path("applicationId");
        var path = "/v1/applications/" + application + "/feedback-letter";

        for (var language : Wording.LANGUAGES) {
            var answer = city(coordinator).accept("application/pdf").get(path + "?lang=" + language);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(textOf(answer.asByteArray()))
                    .contains("ToNite", "85.00", "Agreed.", "Relevance")
                    .contains(FeedbackLetter.WORDING.in(language).say("criterion"));
        }
        assertThat(textOf(officer().accept("application/pdf").get(path).asByteArray()))
                .contains("awarded a grant of EUR 500000.00", "Rank 1 of 1");
        city(coordinator)
                .accept("application/pdf")
                .header(
                        "If-None-Match",
                        city(coordinator).accept("application/pdf").get(path).getHeader("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        city(UUID.randomUUID()).accept("application/pdf").get(path).then().statusCode(404);
        city(coordinator)
                .accept("application/pdf")
                .get(path + "?lang=nl")
                .then()
                .statusCode(400);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
