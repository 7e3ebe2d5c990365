package eu.alliance.acceptance;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The merged document as it was last agreed: a file, so that a change of the contract is seen by whoever reviews it. */
final class AgreedDocument {

    private AgreedDocument() {}

    static Path file() {
        return Places.root().resolve("gateway/openapi/alliance.json");
    }

    static JsonNode read() {
        try {
            return Guest.JSON.readTree(file().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the gateway says now, with the ports that everyone knows in place of this run's. */
    static JsonNode served() {
        var stack = RunningStack.shared().stack();
        var text = Guest.named(Guest.NOBODY).get("/openapi.json").expect(200).text();
        try {
            return Guest.JSON.readTree(text.replace(stack.ports().url(Port.GATEWAY), "http://localhost:8080")
                    .replace(stack.ports().url(Port.KEYCLOAK), "http://localhost:8180"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void rewrite(JsonNode document) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(file(), Guest.JSON.writer(printer).writeValueAsString((ObjectNode) document) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
