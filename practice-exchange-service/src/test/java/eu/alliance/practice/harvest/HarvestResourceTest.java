package eu.alliance.practice.harvest;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.anew;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HarvestResourceTest {

    static final String RECORD = "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:alliance:practice:";

    final UUID city = aMember();

    @Test
    void saysWhoItIsAndWhatItHas() {
        get("verb=Identify")
                .then()
                .statusCode(200)
                .contentType(containsString("text/xml"))
                .body("OAI-PMH.Identify.deletedRecord", is("persistent"))
                .body("OAI-PMH.Identify.protocolVersion", is("2.0"));
        get("verb=ListMetadataFormats")
                .then()
                .body("OAI-PMH.ListMetadataFormats.metadataFormat.metadataPrefix", is("oai_dc"));
        get("verb=ListSets").then().body("OAI-PMH.ListSets.set[0].setSpec", containsString("topic:"));
    }

    @Test
    void saysInsideA200WhatItCannotAnswer() {
        assertThat(error("")).isEqualTo("badVerb");
        assertThat(error("verb=Steal")).isEqualTo("badVerb");
        assertThat(error("verb=Identify&verb=Identify")).isEqualTo("badVerb");
        assertThat(error("verb=Identify&colour=red")).isEqualTo("badArgument");
        assertThat(error("verb=ListRecords")).isEqualTo("badArgument");
        assertThat(error("verb=ListRecords&metadataPrefix=oai_dc&from=yesterday"))
                .isEqualTo("badArgument");
        assertThat(error("verb=ListRecords&metadataPrefix=oai_dc&from=2027-02-30"))
                .isEqualTo("badArgument");
        assertThat(error("verb=ListRecords&metadataPrefix=oai_dc&from=2027-01-02&until=2027-01-01"))
                .isEqualTo("badArgument");
        assertThat(error("verb=ListRecords&metadataPrefix=marc")).isEqualTo("cannotDisseminateFormat");
        assertThat(error("verb=ListRecords&resumptionToken=broken")).isEqualTo("badResumptionToken");
        assertThat(error("verb=ListRecords&metadataPrefix=oai_dc&set=topic:none"))
                .isEqualTo("noRecordsMatch");
        assertThat(error("verb=ListRecords&metadataPrefix=oai_dc&until=1980-01-01"))
                .isEqualTo("noRecordsMatch");
        assertThat(error(RECORD + UUID.randomUUID())).isEqualTo("idDoesNotExist");
        assertThat(error("verb=GetRecord&metadataPrefix=oai_dc&identifier=1")).isEqualTo("idDoesNotExist");
    }

    @Test
    void givesPublicPracticesAndTellsWhenTheyGo() {
        var practice = aPublishedOne(city, PUBLIC);
        await().atMost(30, SECONDS).until(() -> text(RECORD + practice).contains("ToNite"));
        assertThat(text(RECORD + practice))
                .contains("<dc:title xml:lang=\"en\">ToNite</dc:title>")
                .contains("<setSpec>topic:night-time</setSpec>");
        given().contentType("application/x-www-form-urlencoded")
                .formParam("verb", "GetRecord")
                .formParam("metadataPrefix", "oai_dc")
                .formParam("identifier", "oai:alliance:practice:" + practice)
                .post("/v1/oai")
                .then()
                .statusCode(200)
                .body(containsString("ToNite"));

        admin(city).body("{\"reason\": \"Over.\"}").post("/v1/practices/{id}/withdrawal", practice);

        await().atMost(30, SECONDS).until(() -> text(RECORD + practice).contains("status=\"deleted\""));
        assertThat(text(RECORD + practice)).doesNotContain("ToNite");
    }

    @Test
    void neverKnowsOfOthersAndForgetsWhatIsClosed() {
        var members = aPublishedOne(city, MEMBERS);
        var closing = aPublishedOne(city, PUBLIC);
        await().atMost(30, SECONDS).until(() -> text(RECORD + closing).contains("<metadata>"));
        anew(city, closing, MEMBERS);
        publish(review(submit(city, closing)));

        assertThat(text(RECORD + closing)).doesNotContain("<metadata>");
        await().atMost(30, SECONDS)
                .until(() -> text("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2020-01-01T00:00:00Z")
                                .length()
                        > 0);
        assertThat(error(RECORD + members)).isEqualTo("idDoesNotExist");
    }

    @Test
    void goesOnWhereAPageEnded() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 230; i++) {
                new HarvestRecord(UUID.randomUUID(), 1, List.of("interfaith"), Instant.parse("2001-01-01T00:00:00Z"))
                        .persist();
            }
        });
        var seen = new ArrayList<String>();
        var window = "verb=ListIdentifiers&metadataPrefix=oai_dc&until=2001-01-02";
        var pages = 0;
        for (var page = get(window); ; pages++) {
            seen.addAll(page.xmlPath().getList("OAI-PMH.ListIdentifiers.header.identifier"));
            var token = page.xmlPath().getString("OAI-PMH.ListIdentifiers.resumptionToken");
            if (token == null || token.isEmpty()) {
                break;
            }
            page = get("verb=ListIdentifiers&resumptionToken=" + token);
        }

        assertThat(pages).isEqualTo(2);
        assertThat(seen).hasSize(230).doesNotHaveDuplicates();
        QuarkusTransaction.requiringNew()
                .run(() -> HarvestRecord.delete("stamp < ?1", Instant.parse("2002-01-01T00:00:00Z")));
    }

    private static String error(String query) {
        var answer = get(query);
        answer.then().statusCode(200);
        return answer.xmlPath().getString("OAI-PMH.error.@code");
    }

    private static String text(String query) {
        return get(query).asString();
    }

    private static Response get(String query) {
        return given().get(query.isEmpty() ? "/v1/oai" : "/v1/oai?" + query);
    }
}
