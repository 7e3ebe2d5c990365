package eu.alliance.practice.linked;

import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue, read as linked data and held against the shapes that DCAT-AP 3 gives what is in it. */
@QuarkusTest
class CatalogueProfileTest {

    private static final Shapes SHAPES = Shapes.parse(RDFParser.source(CatalogueProfileTest.class
                    .getResource("/dcat/catalogue.ttl")
                    .toString())
            .toGraph());

    private ObjectNode catalogue = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws Exception {
        aPublishedOne(aMember(), PUBLIC);
        catalogue = (ObjectNode) new ObjectMapper()
                .readTree(anybody().get("/v1/catalogue?limit=200").asString());
    }

    @Test
    void keepsTheProfileWithAllThatIsInIt() {
        assertThat(objections()).isEmpty();
        assertThat(dataset().path("dcat:distribution")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', dct:title",
        "'', dct:description",
        "'', dct:publisher",
        "'', dcat:themeTaxonomy",
        "/dcat:dataset/0, dct:title",
        "/dcat:dataset/0, dct:description",
        "/dcat:dataset/0, dct:publisher",
        "/dcat:dataset/0, dcat:keyword",
        "/dcat:dataset/0, dcat:theme",
        "/dcat:dataset/0, dcat:distribution",
        "/dcat:dataset/0/dcat:distribution/0, dcat:accessURL",
        "/dct:publisher, foaf:name",
    })
    void isBrokenByWhatIsMissing(String place, String property) {
        assertThat(((ObjectNode) catalogue.at(place)).remove(property)).isNotNull();

        assertThat(objections()).anyMatch(each -> each.contains(property.split(":")[1]));
    }

    @Test
    void isBrokenByWhatIsOfAnotherKindOrThereTwice() {
        breaks("accessRights", dataset -> dataset.put("dct:accessRights", "public"));
        breaks("issued", dataset -> dataset.put("dct:issued", "yesterday"));
        breaks("version", dataset -> dataset.putArray("dcat:version").add("1").add("2"));
        breaks("language", dataset -> dataset.put("dct:language", "en"));
        breaks("creator", dataset -> dataset.put("dct:creator", "unforeseen"));
        breaks("distribution", dataset -> dataset.putObject("dcat:distribution").put("@id", "http://x.example"));
    }

    private void breaks(String property, Consumer<ObjectNode> change) {
        var whole = catalogue.deepCopy();
        change.accept(dataset());
        assertThat(objections()).as(property).anyMatch(each -> each.contains(property));
        catalogue = whole;
    }

    private ObjectNode dataset() {
        return (ObjectNode) catalogue.at("/dcat:dataset/0");
    }

    private List<String> objections() {
        var read = RDFParser.fromString(catalogue.toString(), Lang.JSONLD11).toGraph();
        return ShaclValidator.get().validate(SHAPES, read).getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
                .toList();
    }
}
