package eu.alliance.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.alliance.gateway.visit.Json;
import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleBodiesTest {

    private static final String MEDIA = "/paths/~1v1~1cities/post/requestBody/content/application~1json";

    @Test
    void areMadeOfTheExamplesOfTheirMembers() throws Exception {
        var described = described("""
                {'City':{'type':'object','properties':{
                  'slug':{'type':'string','examples':['rotterdam']},
                  'status':{'type':'string','enum':['MEMBER','LEFT']},
                  'office':{'type':'string'},
                  'remark':{'type':['string','null']},
                  'languages':{'type':'array','items':{'type':'string','examples':['it']}},
                  'limits':{'type':['object','null'],'properties':{'delegates':{'type':'integer','minimum':3}}}}}}
                """, "{'office':'Mayor'}");

        assertThat(described.at("/components/examples/City/value").toString())
                .isEqualTo("{'slug':'rotterdam','status':'MEMBER','office':'Mayor','remark':null,'languages':['it'],"
                                .replace('\'', '"')
                        + "\"limits\":{\"delegates\":3}}");
        assertThat(described.at(MEDIA + "/examples/whole/$ref").asText()).isEqualTo("#/components/examples/City");
    }

    @Test
    void sayWhatWasSaidWhereAMemberIsUsedBeforeAnythingElse() throws Exception {
        var described = described("""
                {'City':{'type':'object','properties':{
                  'since':{'anyOf':[{'$ref':'#/components/schemas/Day','examples':['2016-11-09']},{'type':'null'}]},
                  'until':{'$ref':'#/components/schemas/Day'},
                  'left':{'anyOf':[{'$ref':'#/components/schemas/Day'},{'type':'null'}]}}},
                 'Day':{'type':'string','examples':['2022-03-10']}}
                """, "{'since':'2027-01-01'}");

        assertThat(described.at("/components/examples/City/value"))
                .isEqualTo(json("{'since':'2016-11-09','until':'2022-03-10','left':null}"));
    }

    @Test
    void giveTheSameThingTheSameId() throws Exception {
        var city = described("""
                {'City':{'type':'object','properties':{
                  'id':{'type':'string','format':'uuid'},
                  'cityIds':{'type':'array','items':{'type':'string','format':'uuid'}},
                  'summitId':{'type':'string','format':'uuid'}}}}
                """, "{}").at("/components/examples/City/value");

        assertThat(city.at("/cityIds/0")).isEqualTo(city.path("id"));
        assertThat(city.path("summitId")).isNotEqualTo(city.path("id"));
    }

    @Test
    void areNotShownInsideThemselves() throws Exception {
        var described = described(
                "{'City':{'type':'object','properties':{'twins':{'type':'array','items':{'$ref':'#/components/schemas/City'}}}}}",
                "{}");

        assertThat(described.at("/components/examples/City/value")).isEqualTo(json("{'twins':[]}"));
    }

    @Test
    void areWhatTheirSchemasAskFor() throws Exception {
        var document = agreed();
        var properties = Json.MAPPER.createObjectNode();
        var examples = Json.MAPPER.createObjectNode();
        for (var media : jsonBodies(document)) {
            var name = "body" + examples.size();
            properties.set(name, media.path("schema"));
            var whole = media.at("/examples/whole");
            examples.set(
                    name,
                    whole.isMissingNode()
                            ? media.path("example")
                            : Shape.resolved(document, whole).path("value"));
        }
        var schema = Json.MAPPER.createObjectNode().put("type", "object");
        schema.set("properties", properties);
        schema.putObject("components").set("schemas", document.at("/components/schemas"));

        assertThat(examples).hasSizeGreaterThan(300).doesNotContain(Json.MAPPER.missingNode());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString(), InputFormat.JSON)
                        .validate(
                                examples.toString(),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    /** The document as it was agreed, but for the examples in it, which are made anew. */
    private static ObjectNode agreed() throws IOException {
        var file = Places.root().resolve("gateway/openapi/alliance.json");
        var document = (ObjectNode) Json.MAPPER.readTree(Files.readAllBytes(file));
        document.withObject("/components").remove("examples");
        jsonBodies(document).forEach(each -> each.remove(List.of("example", "examples")));
        try (var words = ExampleBodies.class.getResourceAsStream("/portal/examples.json")) {
            ExampleBodies.describeIn(document, Json.MAPPER.readTree(words));
        }
        return document;
    }

    private static List<ObjectNode> jsonBodies(JsonNode document) {
        var found = new ArrayList<ObjectNode>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    var bodies = new ArrayList<JsonNode>();
                    bodies.add(operation.path("requestBody"));
                    operation.path("responses").properties().forEach(each -> {
                        if (each.getKey().startsWith("2")) {
                            bodies.add(each.getValue());
                        }
                    });
                    bodies.forEach(body -> Shape.resolved(document, body)
                            .path("content")
                            .properties()
                            .forEach(media -> {
                                if (media.getKey().endsWith("json")
                                        && media.getValue().has("schema")) {
                                    found.add((ObjectNode) media.getValue());
                                }
                            }));
                }));
        return found;
    }

    private static ObjectNode described(String schemas, String words) throws IOException {
        var document = (ObjectNode) json("{'paths':{'/v1/cities':{'post':{'requestBody':{'content':{'application/json':"
                + "{'schema':{'$ref':'#/components/schemas/City'}}}}}}},'components':{'schemas':" + schemas + "}}");
        ExampleBodies.describeIn(document, json(words));
        return document;
    }

    private static JsonNode json(String text) throws IOException {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
