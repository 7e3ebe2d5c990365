package eu.alliance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.acceptance.contract.BreakingChanges;
import eu.alliance.acceptance.tools.NodeTools;
import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * Since then the document has changed: look at the difference, then agree with -Dalliance.document=rewrite. What
     * breaks clients is named here, and agreed to with =break alone (docs/adr/046).
     */
    @Test
    void isTheAgreedOne() {
        var served = AgreedDocument.served();
        var decision = System.getProperty("alliance.document", "");
        if (!decision.equals("break")) {
            assertThat(BreakingChanges.between(AgreedDocument.read(), served))
                    .as("what breaks clients of the agreed document")
                    .isEmpty();
        }
        if (!decision.isEmpty()) {
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

    /** Exceptions, each with its reason, are in acceptance/tools/redocly.yaml. */
    @Test
    void isFaultlessToRedocly() throws IOException {
        NodeTools.ready();
        NodeTools.run(
                        "redocly",
                        "lint",
                        "--config",
                        "redocly.yaml",
                        "--format=stylish",
                        file(AgreedDocument.served()).toString())
                .succeeded();
    }

    /** Exceptions, each with its reason, are in acceptance/tools/spectral.yaml. */
    @Test
    void isFaultlessToSpectralAndOwasp() throws IOException {
        NodeTools.ready();
        NodeTools.run(
                        "spectral",
                        "lint",
                        "-r",
                        "spectral.yaml",
                        "--fail-severity",
                        "hint",
                        file(AgreedDocument.served()).toString())
                .succeeded();
    }

    /** Exceptions, each with its reason, are in acceptance/tools/asyncapi.yaml. */
    @Test
    void tellsOfEventsAsAsyncApiAsks() throws IOException {
        NodeTools.ready();
        var events =
                file(Guest.named(Guest.NOBODY).get("/asyncapi.json").expect(200).json());
        NodeTools.run("spectral", "lint", "-r", "asyncapi.yaml", "--fail-severity", "hint", events.toString())
                .succeeded();
    }

    private static Path file(JsonNode document) throws IOException {
        var file = Files.createTempFile("alliance", ".json");
        return Files.writeString(file, document.toString());
    }

    @Test
    void isAsOldAsTheNewestOfTheChanges() throws IOException {
        var changes = Files.readString(Places.root().resolve("docs/changelog.md"));
        var version = AgreedDocument.served().at("/info/version").asText();

        assertThat(changes.lines().filter(line -> line.startsWith("## ")).findFirst())
                .contains("## " + version);
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
