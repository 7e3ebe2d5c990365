package eu.alliance.funding.statistics;

import eu.alliance.funding.call.Call;
import eu.alliance.platform.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/calls/{id}/statistics")
@Produces("application/json")
@Transactional
@Tag(name = "Ranking")
class CallStatisticsResource {

    private final Clock clock;

    CallStatisticsResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(operationId = "getCallStatistics", summary = "What a call came to: applications, countries, money")
    public CallStatistics read(@RestPath UUID id) {
        return CallStatistics.of(Call.get(id), clock.instant());
    }
}
