package eu.alliance.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractSchemasTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aContract() throws Exception {
        Files.writeString(folder.resolve("town-admitted.v1.schema.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema",
                 "type": "object", "required": ["townId"], "additionalProperties": false,
                 "properties": {"townId": {"type": "string", "format": "uuid"}}}
                """);
        Files.writeString(folder.resolve("town-admitted.v1.json"), """
                {"townId": "5ab713b9-bdb9-5e30-bb24-544747d3c7ed"}
                """);
    }

    @Test
    void isKeptByItsExample() {
        var contracts = ContractSchemas.in(folder);

        assertThat(contracts.names()).containsExactly("town-admitted.v1");
        assertThat(contracts.faults("town-admitted.v1", contracts.example("town-admitted.v1")))
                .isEmpty();
    }

    @Test
    void isBrokenByWhatIsMissingUnknownOrMalformed() {
        var contracts = ContractSchemas.in(folder);

        assertThat(contracts.faults("town-admitted.v1", "{}")).hasSize(1);
        assertThat(contracts.faults("town-admitted.v1", "{\"townId\":\"not-a-uuid\"}"))
                .hasSize(1);
        assertThat(contracts.faults(
                        "town-admitted.v1", "{\"townId\":\"5ab713b9-bdb9-5e30-bb24-544747d3c7ed\",\"name\":\"x\"}"))
                .hasSize(1);
    }
}
