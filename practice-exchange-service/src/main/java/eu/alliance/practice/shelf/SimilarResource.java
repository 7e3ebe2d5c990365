package eu.alliance.practice.shelf;

import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.index.LibraryIndex;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.reader.DisplayLanguage;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.Inquiry.Hit;
import eu.alliance.practice.search.Order;
import eu.alliance.practice.text.Resembling;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices/{id}/similar")
@Produces("application/json")
@Tag(name = "Practices")
@Withdrawable
class SimilarResource {

    record Filters(
            @Parameter(description = "BCP 47: texts in this language alone, as far as they are.") @RestQuery @Nullable String lang) {}

    private final PracticeDesk desk;
    private final LibraryIndex index;
    private final Shelf shelf;

    SimilarResource(PracticeDesk desk, LibraryIndex index, Shelf shelf) {
        this.desk = desk;
        this.index = index;
        this.shelf = shelf;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listSimilarPractices",
            summary = "Published practices like this one, the most alike first",
            description = "Alike is what shares telling words and topics with it.")
    public Page<PracticeItem> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        var display = new DisplayLanguage(filters.lang());
        var found = desk.read(id);
        var others = List.of(Field.STATUS.is(PracticeStatus.PUBLISHED), Field.PRACTICE.isNot(id));
        var answer = index.ask(new Inquiry(
                found.reader(),
                Optional.of(new Resembling(found.shown().content())),
                others,
                Order.RELEVANCE,
                paging.after(),
                paging.size() + 1));
        var page = shelf.fetched(paging.page(answer.hits(), filters, Hit::place, Hit::version), found.reader());
        return new Page<>(shelf.shown(page.items(), display, Optional.empty()), page.next());
    }
}
