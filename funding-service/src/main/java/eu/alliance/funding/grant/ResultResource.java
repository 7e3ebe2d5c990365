package eu.alliance.funding.grant;

import eu.alliance.funding.obligation.PublishedResult;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/grants/{id}/results")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Grants")
class ResultResource {

    @Schema(name = "GrantResultLink")
    record Link(@NotNull UUID practiceId) {}

    private final GrantParties parties;
    private final GrantMoves moves;
    private final Clock clock;

    ResultResource(GrantParties parties, GrantMoves moves, Clock clock) {
        this.parties = parties;
        this.moves = moves;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "linkGrantResult",
            summary = "Name a published practice as a result of a grant, as a city of its consortium",
            description = "It fulfils the grant's obligation to publish. Once the grant is signed, and after it is"
                    + " closed too. Not published, or for a circle only: 422 PRACTICE_NOT_PUBLISHED. Of a city outside"
                    + " the consortium: 422 NOT_A_PARTNER. Named before: 409 RESULT_EXISTS.")
    public RestResponse<GrantView> link(@RestPath UUID id, @NotNull @Valid Link link) {
        var now = clock.instant();
        var grant = parties.visible(Grant.hold(id));
        requireOf(grant, link.practiceId());
        new PublishedResult(id, link.practiceId(), now).persistAndFlush();
        moves.tell(grant.published(link.practiceId(), now));
        return Created.at("/v1/grants/" + id, parties.view(grant));
    }

    private static void requireOf(Grant grant, UUID practice) {
        var known = KnownPractice.of(practice)
                .filter(KnownPractice::isPublished)
                .orElseThrow(() -> Refusal.rule(
                        "/practiceId", "PRACTICE_NOT_PUBLISHED", "The library shows no practice with this id."));
        if (known.cityId().filter(grant.cities()::contains).isEmpty()) {
            throw Refusal.rule("/practiceId", "NOT_A_PARTNER", "This practice is of a city outside the consortium.");
        }
    }
}
