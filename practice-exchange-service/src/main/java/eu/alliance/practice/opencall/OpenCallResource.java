package eu.alliance.practice.opencall;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.practice.PracticeDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/practices/{id}/open-calls")
@Produces("application/json")
@Transactional
@Tag(name = "Practices")
class OpenCallResource {

    record Filters() {}

    private final PracticeDesk desk;
    private final Caller caller;
    private final Clock clock;

    OpenCallResource(PracticeDesk desk, Caller caller, Clock clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOpenCalls",
            summary = "Calls that are open now and have a topic in common with a practice",
            description =
                    "To whoever may read the practice, a restricted one too. To a city it says which ones its country"
                            + " takes part in. Calls to come, and what else speaks for one, are at matching-calls.")
    @Withdrawable
    public Page<OpenCall> list(@RestPath UUID id, @BeanParam Paging paging) {
        var topics = desk.read(id).shown().content().topics();
        var country = caller.city().flatMap(KnownCity::countryOf);
        return KnownCall.openAt(clock.instant(), topics)
                .page(paging, new Filters(), call -> OpenCall.of(call, topics, country));
    }
}
