package eu.alliance.practice.linked;

import eu.alliance.platform.paging.Paging;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.practice.PracticeVersion;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/catalogue")
@Produces({"application/ld+json", "application/json"})
@Transactional
@Tag(name = "Open data")
class CatalogueResource {

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    private static final Map<String, Object> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "hydra", "http://www.w3.org/ns/hydra/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final LinkedPractice linked;

    CatalogueResource(LinkedPractice linked) {
        this.linked = linked;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getCatalogue",
            summary = "The public library as a DCAT-AP catalogue",
            description = "JSON-LD; one `dcat:Dataset` a public practice, page by page as `hydra:view` and the Link"
                    + " header say.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the catalogue.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<Map<String, Object>> catalogue(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        var page = PublicPractices.all().updatedSince(filters.updatedSince()).page(paging, filters, version -> version);
        var names = KnownCity.names(
                page.items().stream().map(PracticeVersion::cityId).distinct().toList());
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put("@context", CONTEXT);
        catalogue.put("@id", linked.url("/v1/catalogue"));
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", List.of(Map.of("@language", "en", "@value", "Practices of European cities")));
        catalogue.put(
                "dct:description",
                List.of(Map.of(
                        "@language", "en", "@value", "What cities do for prevention and living together, and how.")));
        catalogue.put("dct:publisher", Map.of("@type", "foaf:Agent", "foaf:name", "Alliance of European Cities"));
        catalogue.put("dcat:themeTaxonomy", Map.of("@id", linked.url("/v1/topics")));
        catalogue.put(
                "dcat:dataset",
                page.items().stream()
                        .map(each -> linked.dataset(each, names.get(each.cityId())))
                        .toList());
        var response = RestResponse.ResponseBuilder.ok((Map<String, Object>) catalogue);
        if (page.next() != null) {
            catalogue.put(
                    "hydra:view",
                    Map.of(
                            "@type",
                            "hydra:PartialCollectionView",
                            "hydra:next",
                            Map.of("@id", linked.url(page.next()))));
            response.header("Link", "<%s>; rel=\"next\"".formatted(page.next()));
        }
        return response.build();
    }
}
