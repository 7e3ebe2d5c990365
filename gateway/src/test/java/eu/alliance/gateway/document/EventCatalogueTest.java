package eu.alliance.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.alliance.gateway.visit.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void showsOfEachEventWhatItsSchemaAsksFor() throws Exception {
        var catalogue = written();

        assertThat(catalogue.at("/components/messages")).hasSizeGreaterThan(20).allSatisfy(message -> {
            var schema = message.path("payload").deepCopy();
            ((ObjectNode) schema).set("components", catalogue.path("components"));
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema.toString(), InputFormat.JSON)
                            .validate(message.at("/examples/0/payload").toString(), InputFormat.JSON))
                    .as(message.path("name").asText())
                    .isEmpty();
        });
    }

    private static JsonNode written() throws IOException {
        try (var own = EventCatalogue.class.getResourceAsStream("/portal/gateway.openapi.json")) {
            return EventCatalogue.written("https://api.example", Json.MAPPER.readTree(own));
        }
    }
}
