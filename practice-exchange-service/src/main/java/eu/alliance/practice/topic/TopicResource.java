package eu.alliance.practice.topic;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/topics")
@Tag(name = "Topics", description = "What practices are about.")
class TopicResource {

    @Schema(name = "Topics", description = "The whole scheme, in one page.")
    record Scheme(
            List<Topic> items,

            @Schema(nullable = true, description = "Always null.") @Nullable String next) {}

    private final TopicScheme scheme;
    private final String place;

    TopicResource(TopicScheme scheme, @ConfigProperty(name = "alliance.public-url") String publicUrl) {
        this.scheme = scheme;
        this.place = publicUrl + "/v1/topics";
    }

    @GET
    @Produces("application/json")
    @PermitAll
    @Operation(operationId = "listTopics", summary = "The scheme of topics")
    public Scheme list() {
        return new Scheme(scheme.topics(), null);
    }

    @GET
    @Produces("application/ld+json")
    @PermitAll
    @Operation(operationId = "getTopicScheme", summary = "The scheme of topics as SKOS", hidden = true)
    public Map<String, Object> skos() {
        var concepts = scheme.topics().stream().map(this::concept).toList();
        return Map.of(
                "@context",
                Map.of(
                        "skos",
                        "http://www.w3.org/2004/02/skos/core#",
                        "dct",
                        "http://purl.org/dc/terms/",
                        "prefLabel",
                        Map.of("@id", "skos:prefLabel", "@container", "@language")),
                "@id",
                place,
                "@type",
                "skos:ConceptScheme",
                "dct:title",
                Map.of("@language", "en", "@value", "Topics of the library"),
                "skos:hasTopConcept",
                concepts);
    }

    private Map<String, Object> concept(Topic topic) {
        var concept = new LinkedHashMap<String, Object>();
        concept.put("@id", place + "#" + topic.code());
        concept.put("@type", "skos:Concept");
        concept.put("skos:notation", topic.code());
        concept.put("skos:inScheme", Map.of("@id", place));
        concept.put("skos:topConceptOf", Map.of("@id", place));
        concept.put("prefLabel", topic.label().texts());
        link(concept, "skos:exactMatch", topic.exactMatch());
        link(concept, "skos:closeMatch", topic.closeMatch());
        return concept;
    }

    private static void link(Map<String, Object> concept, String property, @Nullable String place) {
        if (place != null) {
            concept.put(property, Map.of("@id", place));
        }
    }
}
