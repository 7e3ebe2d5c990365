package eu.alliance.practice.harvest;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Whatever is asked, the answer is one that the protocol's schema allows. */
@QuarkusTest
class HarvestSchemaTest {

    static final Schema SCHEMA = schema("xml.xsd", "dc.xsd", "oai_dc.xsd", "OAI-PMH.xsd");
    static final String RECORD = "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:alliance:practice:";

    @Test
    void allowsRecordsLivingAndDeleted() {
        var city = aMember();
        var practice = aPublishedOne(city, "Lamps & <benches>", PUBLIC);
        await().atMost(30, SECONDS).until(() -> ask(RECORD + practice).contains("<metadata>"));
        assertValid(RECORD + practice);
        assertValid("verb=ListRecords&metadataPrefix=oai_dc");
        assertValid("verb=ListRecords&metadataPrefix=oai_dc&set=topic:night-time&from=2020-01-01");

        admin(city).body("{\"reason\": \"Over.\"}").post("/v1/practices/{id}/withdrawal", practice);
        await().atMost(30, SECONDS).until(() -> ask(RECORD + practice).contains("status=\"deleted\""));
        assertValid(RECORD + practice);
        assertValid("verb=ListIdentifiers&metadataPrefix=oai_dc");
        assertValid("verb=ListMetadataFormats&identifier=oai:alliance:practice:" + practice);
    }

    @Test
    void allowsEveryPageOfAList() {
        var old = Instant.parse("2003-01-01T00:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 130; i++) {
                new HarvestRecord(UUID.randomUUID(), 1, List.of("interfaith"), old).persist();
            }
        });
        var list = "verb=ListRecords&metadataPrefix=oai_dc&from=2003-01-01&until=2003-01-02";
        assertValid(list);
        var token = given().get("/v1/oai?" + list).xmlPath().getString("OAI-PMH.ListRecords.resumptionToken");
        assertThat(token).isNotEmpty();
        assertValid("verb=ListRecords&resumptionToken=" + token);
        QuarkusTransaction.requiringNew().run(() -> HarvestRecord.delete("stamp", old));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verb=Identify",
                "verb=ListMetadataFormats",
                "verb=ListSets",
                "verb=ListSets&resumptionToken=x",
                "verb=Steal",
                "verb=Identify&colour=red",
                "verb=ListRecords",
                "verb=ListRecords&metadataPrefix=marc",
                "verb=ListRecords&metadataPrefix=m%20r%20c",
                "verb=ListRecords&metadataPrefix=",
                "verb=ListRecords&metadataPrefix=oai_dc&set=topic:none",
                "verb=ListRecords&metadataPrefix=oai_dc&set=no%20such%20set",
                "verb=ListRecords&metadataPrefix=oai_dc&set=a::b",
                "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2027-01-01T00:00:00",
                "verb=ListRecords&metadataPrefix=oai_dc&until=1980-01-01",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2027-01-02&until=2027-01-01",
                "verb=ListRecords&resumptionToken=%3Cbroken%3E",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=1",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=%25%20%5B",
                "verb=GetRecord&metadataPrefix=marc&identifier=1",
                "verb=ListMetadataFormats&identifier=nothing"
            })
    void allowsWhateverIsAnsweredTo(String query) {
        assertValid(query);
    }

    @Test
    void refusesWhatTheProtocolDoes() {
        var good = ask("verb=Identify");

        assertThatCode(() -> validate(good)).doesNotThrowAnyException();
        for (var bad : List.of(
                good.replaceFirst("<responseDate>.*</responseDate>", ""),
                good.replace("<protocolVersion>2.0", "<protocolVersion>1.1"),
                good.replace("<request verb=\"Identify\"", "<request verb=\"Steal\""),
                good.replaceFirst("<granularity>.*</granularity>", "$0<metadata/>"))) {
            assertThatThrownBy(() -> validate(bad)).isInstanceOf(SAXException.class);
        }
    }

    private static void assertValid(String query) {
        var answer = ask(query);
        assertThatCode(() -> validate(answer)).as(answer).doesNotThrowAnyException();
    }

    private static String ask(String query) {
        return given().urlEncodingEnabled(false)
                .get(query.isEmpty() ? "/v1/oai" : "/v1/oai?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void validate(String answer) throws SAXException, IOException {
        SCHEMA.newValidator().validate(new StreamSource(new StringReader(answer)));
    }

    private static Schema schema(String... files) {
        try {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            return factory.newSchema(Stream.of(files)
                    .map(file -> new StreamSource(HarvestSchemaTest.class.getResourceAsStream("/oai/" + file)))
                    .toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
