package eu.alliance.practice.shelf;

import eu.alliance.platform.rest.Paging;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.practice.Evidence;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Readers;
import eu.alliance.practice.reader.Sensitivity;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices")
@Produces("application/json")
@Tag(name = "Practices", description = "The shared library: what cities do, reviewed by their peers.")
class ShelfResource {

    @Schema(name = "PracticeItem", description = "A practice without its sections.")
    record Item(
            UUID id,
            int version,
            PracticeStatus status,
            UUID cityId,
            LocalizedText title,
            @Schema(nullable = true) @Nullable LocalizedText summary,
            List<String> topics,
            Prevention prevention,
            Sensitivity sensitivity,
            List<UUID> circles,
            String originalLanguage,
            List<String> languages,

            @Schema(nullable = true, examples = "2019") @Nullable String since,

            Evidence evidence,
            List<String> allowedTransitions,
            @Schema(nullable = true) @Nullable Instant publishedAt,
            Instant createdAt,
            Instant updatedAt) {

        static Item of(PracticeVersion version, List<String> allowedTransitions) {
            var content = version.content();
            return new Item(
                    version.practiceId(),
                    version.number(),
                    version.status(),
                    version.cityId(),
                    content.title(),
                    content.summary(),
                    content.topics(),
                    content.prevention(),
                    version.sensitivity(),
                    version.circles(),
                    content.originalLanguage(),
                    version.languages(),
                    content.since(),
                    version.evidence(),
                    allowedTransitions,
                    version.publishedAt().orElse(null),
                    version.createdAt(),
                    version.updatedAt());
        }
    }

    @Schema(name = "PracticePage")
    record Shelf(
            List<Item> items,
            Facets facets,

            @Schema(nullable = true, description = "Path and query of the next page, all filters kept.") @Nullable String next) {}

    private final Readers readers;
    private final PracticeDesk desk;
    private final Labels labels;

    ShelfResource(Readers readers, PracticeDesk desk, Labels labels) {
        this.readers = readers;
        this.desk = desk;
        this.labels = labels;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listPractices",
            summary = "Practices that the caller may read",
            description = "Published ones unless `status` asks for others. Facets count what the filters leave.")
    public RestResponse<Shelf> list(@BeanParam PracticeFilters given, @BeanParam Paging paging) {
        var filters = paging.filters(PracticeFilters.class, given);
        var selection = filters.selection(readers.current());
        var page = selection.listing().updatedSince(filters.updatedSince()).page(paging, filters, version -> version);
        var moves = desk.movesOn(page.items());
        var items = page.items().stream()
                .map(version -> Item.of(version, moves.getOrDefault(version.practiceId(), List.of())))
                .toList();
        selection.where("e.updatedAt >= :since", "since", filters.updatedSince());
        var response = ResponseBuilder.ok(new Shelf(items, Facets.of(selection, labels), page.next()));
        if (page.next() != null) {
            response.header("Link", "<%s>; rel=\"next\"".formatted(page.next()));
        }
        return response.build();
    }
}
