package eu.alliance.practice.topic;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
        return Map.of(
                "@id", place + "#" + topic.code(),
                "@type", "skos:Concept",
                "skos:notation", topic.code(),
                "skos:inScheme", Map.of("@id", place),
                "skos:topConceptOf", Map.of("@id", place),
                "prefLabel", topic.label().texts());
    }
}
