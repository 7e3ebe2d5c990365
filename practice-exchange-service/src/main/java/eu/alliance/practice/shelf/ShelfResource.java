package eu.alliance.practice.shelf;

import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.practice.index.LibraryIndex;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.DisplayLanguage;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.reader.Readers;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.Inquiry.Hit;
import eu.alliance.practice.topic.Labels;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
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

    @Schema(name = "PracticePage")
    record View(
            List<PracticeItem> items,
            Facets facets,

            @Schema(nullable = true, description = "Path and query of the next page, all filters kept.") @Nullable String next) {}

    private final Readers readers;
    private final LibraryIndex index;
    private final Shelf shelf;
    private final Labels labels;

    ShelfResource(Readers readers, LibraryIndex index, Shelf shelf, Labels labels) {
        this.readers = readers;
        this.index = index;
        this.shelf = shelf;
        this.labels = labels;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listPractices",
            summary = "Practices that the caller may read",
            description = "Published ones unless `status` asks for others. Facets count what the filters leave."
                    + " With `updatedSince` alone it is read from the rows themselves, for exact copies.")
    public RestResponse<View> list(@BeanParam PracticeFilters given, @BeanParam Paging paging) {
        var filters = paging.filters(PracticeFilters.class, given);
        var display = new DisplayLanguage(filters.lang());
        var reader = readers.current();
        var answer = index.ask(inquiry(filters, reader, paging));
        Page<PracticeVersion> page = filters.areForCopying()
                ? filters.rows(reader).page(paging, filters, version -> version)
                : shelf.fetched(paging.page(answer.hits(), filters, Hit::place, Hit::version), reader);
        var items = shelf.shown(page.items(), display, filters.text());
        var response = ResponseBuilder.ok(new View(items, Facets.of(answer.counts(), labels, display), page.next()));
        if (page.next() != null) {
            response.header("Link", "<%s>; rel=\"next\"".formatted(page.next()));
        }
        if (display.tag() != null && !items.isEmpty()) {
            response.header("Content-Language", languagesOf(items));
        }
        return response.build();
    }

    private static Inquiry inquiry(PracticeFilters filters, Reader reader, Paging paging) {
        var copying = filters.areForCopying();
        return new Inquiry(
                reader,
                filters.text(),
                filters.conditions(),
                filters.order(),
                copying ? Optional.empty() : paging.after(),
                copying ? 1 : paging.size() + 1);
    }

    private static String languagesOf(List<PracticeItem> items) {
        return String.join(
                ", ",
                items.stream()
                        .flatMap(item -> item.title().languages().stream())
                        .distinct()
                        .toList());
    }
}
