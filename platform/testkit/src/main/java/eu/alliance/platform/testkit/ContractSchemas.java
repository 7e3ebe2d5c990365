package eu.alliance.platform.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contracts a service publishes, in {@code <service>/contracts/}: a JSON Schema and an example for each event. */
public final class ContractSchemas {

    private final Path folder;

    private ContractSchemas(Path folder) {
        this.folder = folder;
    }

    /** Of a service's folder, such as {@code registration-service}. */
    public static ContractSchemas of(String service) {
        return new ContractSchemas(Places.root().resolve(service).resolve("contracts"));
    }

    /** Of any other folder, such as one for formats that others have agreed on. */
    public static ContractSchemas in(Path folder) {
        return new ContractSchemas(folder);
    }

    /** What is wrong with the JSON by the schema of that name; nothing if it keeps the contract. */
    public List<String> faults(String name, String json) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(name + ".schema.json"), InputFormat.JSON);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The example published beside the schema. */
    public String example(String name) {
        return read(name + ".json");
    }

    /** The names of all contracts of the service, such as {@code city-admitted.v1}. */
    public List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".schema.json"))
                    .map(file -> file.substring(0, file.length() - ".schema.json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
