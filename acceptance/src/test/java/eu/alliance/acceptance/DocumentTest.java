package eu.alliance.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The conventions that hold for every operation, asked of the document once for all of them. */
@Tag("slow")
class DocumentTest {

    private static final List<Operation> OPERATIONS = Operation.all();

    /** Since then the document has changed: look at the difference, then agree with -Dalliance.document=rewrite. */
    @Test
    void isTheAgreedOne() {
        var served = AgreedDocument.served();
        if ("rewrite".equals(System.getProperty("alliance.document"))) {
            AgreedDocument.rewrite(served);
        }
        var agreed = AgreedDocument.read();
        if (!served.equals(agreed)) {
            assertThat(served.toPrettyString()).isEqualTo(agreed.toPrettyString());
        }
    }

    @Test
    void namesEachOperationOnce() {
        assertThat(OPERATIONS).isNotEmpty();
        assertThat(OPERATIONS)
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z0-9]+"));
    }

    @Test
    void saysOfEachOperationWhatItDoesAndForWhom() {
        assertThat(OPERATIONS).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText())
                    .as(operation + " summary")
                    .isNotEmpty();
            assertThat(operation.node().path("tags")).as(operation + " tags").isNotEmpty();
            assertThat(operation.node().path("security"))
                    .as(operation + " security")
                    .isNotEmpty();
        });
    }

    @Test
    void showsARefusalAsAProblem() {
        assertThat(OPERATIONS)
                .filteredOn(each -> each.template().startsWith("/v1/"))
                .allSatisfy(operation -> {
                    var refusals = new ArrayList<String>();
                    for (var response : operation.node().path("responses").properties()) {
                        if (response.getKey().startsWith("4")) {
                            refusals.add(response.getKey());
                            var content =
                                    operation.resolved(response.getValue()).path("content");
                            assertThat(content.has("application/problem+json"))
                                    .as(operation + " " + response.getKey())
                                    .isTrue();
                        }
                    }
                    assertThat(refusals).as(operation.toString()).isNotEmpty();
                });
    }

    @Test
    void asksForAnEtagWhereSomethingIsChanged() {
        assertThat(OPERATIONS)
                .filteredOn(each -> Set.of("PUT", "PATCH", "DELETE").contains(each.method()))
                .allSatisfy(operation -> assertThat(parameters(operation))
                        .as(operation.toString())
                        .contains("If-Match"));
        assertThat(OPERATIONS)
                .filteredOn(
                        each -> each.method().equals("POST") && each.template().startsWith("/v1/"))
                .allSatisfy(operation -> assertThat(parameters(operation))
                        .as(operation.toString())
                        .contains("Idempotency-Key"));
    }

    @Test
    void refersToNothingThatIsNotThere() {
        var document = AgreedDocument.served();
        var missing = new HashSet<String>();
        references(document, missing, document);
        assertThat(missing).isEmpty();
    }

    @Test
    void isFaultlessToALinter() throws Exception {
        assumeTrue(nodeVersion() >= 20, "the linter needs a Node of at least 20; CI has it");
        var file = Files.createTempFile("alliance", ".json");
        Files.writeString(file, AgreedDocument.served().toString());
        var linter = new ProcessBuilder(
                        "npx",
                        "--yes",
                        "@redocly/cli@2.77.0",
                        "lint",
                        "--config",
                        rules(),
                        "--format=stylish",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(linter.getInputStream().readAllBytes(), UTF_8);
        assertThat(linter.waitFor()).as(said).isZero();
    }

    // the address is the machine's own: what the linter says of it is no fault of the document
    private static String rules() throws IOException {
        var file = Files.createTempFile("redocly", ".yaml");
        return Files.writeString(file, "extends: [recommended]\nrules:\n  no-server-example.com: off\n")
                .toString();
    }

    private static int nodeVersion() throws InterruptedException {
        try {
            var node = new ProcessBuilder("node", "--version").start();
            var said = new String(node.getInputStream().readAllBytes(), UTF_8);
            return node.waitFor() == 0 ? Integer.parseInt(said.replaceAll("v(\\d+)\\..*\\s*", "$1")) : 0;
        } catch (IOException _) {
            return 0;
        }
    }

    private static List<String> parameters(Operation operation) {
        var names = new ArrayList<String>();
        operation
                .node()
                .path("parameters")
                .forEach(each -> names.add(operation.resolved(each).path("name").asText()));
        return names;
    }

    private static void references(JsonNode node, Set<String> missing, JsonNode document) {
        var reference = node.path("$ref").asText();
        if (reference.startsWith("#") && document.at(reference.substring(1)).isMissingNode()) {
            missing.add(reference);
        }
        node.forEach(child -> references(child, missing, document));
    }
}
