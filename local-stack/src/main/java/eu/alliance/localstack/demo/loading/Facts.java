package eu.alliance.localstack.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The demo's facts as they lie in the resources. */
public final class Facts {

    private Facts() {}

    /** The objects of a JSON file, in its order. */
    public static List<ObjectNode> of(String file) {
        try (var stream = Objects.requireNonNull(Facts.class.getResourceAsStream("/demo/" + file), file)) {
            return StreamSupport.stream(Visitors.JSON.readTree(stream).spliterator(), false)
                    .map(ObjectNode.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of a city or institution of the demo. */
    public static UUID idOf(String slug) {
        return of("institutions.json").stream()
                .filter(each -> each.path("slug").asText().equals(slug))
                .map(each -> UUID.fromString(each.path("id").asText()))
                .findFirst()
                .orElseGet(() -> City.named(slug).id());
    }

    static String english(JsonNode text) {
        return text.path("en").asText();
    }
}
