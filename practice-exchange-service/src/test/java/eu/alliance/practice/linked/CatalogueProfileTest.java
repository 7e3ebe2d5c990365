package eu.alliance.practice.linked;

import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What DCAT-AP 3.0 makes mandatory, and what it allows once, held against each node of the catalogue. */
@QuarkusTest
class CatalogueProfileTest {

    private enum Form {
        TEXT,
        TIME,
        PLACE,
        NODE
    }

    /** A property: how often at least and at most, and what its values are. */
    private record Rule(String property, int least, int most, Form form) {}

    private static final int MANY = Integer.MAX_VALUE;
    private static final Map<String, List<Rule>> PROFILE = Map.of(
            "dcat:Catalog",
            List.of(
                    new Rule("dct:title", 1, MANY, Form.TEXT),
                    new Rule("dct:description", 1, MANY, Form.TEXT),
                    new Rule("dct:publisher", 1, 1, Form.NODE),
                    new Rule("dcat:themeTaxonomy", 0, MANY, Form.PLACE),
                    new Rule("dcat:dataset", 0, MANY, Form.NODE)),
            "dcat:Dataset",
            List.of(
                    new Rule("dct:title", 1, MANY, Form.TEXT),
                    new Rule("dct:description", 1, MANY, Form.TEXT),
                    new Rule("dct:identifier", 0, MANY, Form.TEXT),
                    new Rule("dcat:keyword", 0, MANY, Form.TEXT),
                    new Rule("dcat:theme", 0, MANY, Form.PLACE),
                    new Rule("dct:language", 0, MANY, Form.PLACE),
                    new Rule("dct:accessRights", 0, 1, Form.PLACE),
                    new Rule("dct:issued", 0, 1, Form.TIME),
                    new Rule("dct:modified", 0, 1, Form.TIME),
                    new Rule("dcat:version", 0, 1, Form.TEXT),
                    new Rule("dct:publisher", 0, 1, Form.NODE),
                    new Rule("dcat:distribution", 0, MANY, Form.NODE)),
            "dcat:Distribution",
            List.of(new Rule("dcat:accessURL", 1, MANY, Form.PLACE), new Rule("dcat:mediaType", 0, 1, Form.PLACE)),
            "foaf:Agent",
            List.of(new Rule("foaf:name", 1, MANY, Form.TEXT)));

    @Test
    void isKeptByTheCatalogueAndAllThatIsInIt() throws Exception {
        aPublishedOne(aMember(), PUBLIC);
        var catalogue = new ObjectMapper()
                .readTree(anybody().get("/v1/catalogue?limit=200").asString());

        var objections = new ArrayList<String>();
        look(catalogue, objections);

        assertThat(objections).isEmpty();
        assertThat(catalogue.path("dcat:dataset")).isNotEmpty();
        assertThat(catalogue.at("/dcat:dataset/0/dcat:distribution")).hasSize(2);
    }

    @Test
    void isBrokenByWhatLacksATitle() throws Exception {
        var objections = new ArrayList<String>();
        look(new ObjectMapper().readTree("""
                        {"@type": "dcat:Dataset", "dct:description": [{"@language": "en", "@value": "D"}],
                         "dct:issued": ["a", "b"], "dcat:distribution": [{"@type": "dcat:Distribution"}], "dct:colour": 1}"""), objections);

        assertThat(objections)
                .anyMatch(each -> each.contains("dct:title"))
                .anyMatch(each -> each.contains("dct:issued"))
                .anyMatch(each -> each.contains("dcat:accessURL"))
                .anyMatch(each -> each.contains("dct:colour"));
    }

    private static void look(JsonNode node, List<String> objections) {
        var type = node.path("@type").asText();
        var rules = PROFILE.getOrDefault(type, List.of());
        for (var rule : rules) {
            var values = values(node.get(rule.property()));
            if (values.size() < rule.least() || values.size() > rule.most()) {
                objections.add(type + " has " + values.size() + " " + rule.property());
            }
            values.stream()
                    .filter(value -> !isOf(rule.form(), value))
                    .forEach(value -> objections.add(type + " " + rule.property() + " is " + value));
            if (rule.form() == Form.NODE) {
                values.forEach(value -> look(value, objections));
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (name.matches("(dct|dcat|foaf):.*")
                    && rules.stream().noneMatch(rule -> rule.property().equals(name))) {
                objections.add(type + " has an unforeseen " + name);
            }
        });
    }

    private static boolean isOf(Form form, JsonNode value) {
        return switch (form) {
            case TEXT -> value.isTextual() || (value.hasNonNull("@value") && value.hasNonNull("@language"));
            case TIME -> value.path("@type").asText().equals("xsd:dateTime") && value.hasNonNull("@value");
            case PLACE -> value.path("@id").asText().matches("https?://.+");
            case NODE -> value.hasNonNull("@type");
        };
    }

    private static List<JsonNode> values(JsonNode value) {
        var values = new ArrayList<JsonNode>();
        if (value != null && value.isArray()) {
            value.forEach(values::add);
        } else if (value != null) {
            values.add(value);
        }
        return values;
    }
}
