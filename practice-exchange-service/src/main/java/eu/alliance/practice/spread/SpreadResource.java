package eu.alliance.practice.spread;

import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Titles;
import eu.alliance.practice.practice.PracticeDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices/{id}/spread")
@Produces("application/json")
@Transactional
@Tag(name = "Adoptions")
@Withdrawable
class SpreadResource {

    private final PracticeDesk desk;

    SpreadResource(PracticeDesk desk) {
        this.desk = desk;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getPracticeSpread", summary = "Where a practice has travelled, as a graph")
    public Spread spread(@RestPath UUID id) {
        var published = desk.read(id)
                .editions()
                .published()
                .orElseThrow(() -> Refusal.conflict("NOT_PUBLISHED", "It has not been published yet."));
        return Spread.of(published);
    }

    @GET
    @Produces(SpreadDrawing.TYPE)
    @PermitAll
    @Operation(operationId = "drawPracticeSpread", summary = "The same as a picture", hidden = true)
    // named behind spread: of two that fit, callers that take anything are given the first by name
    public String spreadDrawing(@RestPath UUID id, @RestHeader("Accept-Language") @Nullable String languages) {
        return new SpreadDrawing(spread(id), Titles.negotiate(languages).getLanguage()).svg();
    }
}
