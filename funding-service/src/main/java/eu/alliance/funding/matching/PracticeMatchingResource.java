package eu.alliance.funding.matching;

import eu.alliance.funding.call.Call;
import eu.alliance.funding.call.CallStatus;
import eu.alliance.funding.call.CallView;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/practices/{id}/matching-calls")
@Produces("application/json")
@Transactional
@RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
@Tag(name = "Matching")
class PracticeMatchingResource {

    @Schema(name = "MatchingCall")
    record CallMatch(UUID callId, LocalizedText title, CallStatus status, Deadline deadline, List<Reason> reasons) {}

    record Filters() {}

    private final Members members;
    private final Clock clock;

    PracticeMatchingResource(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listMatchingCalls",
            summary = "Calls to come and open ones on a practice's topics",
            description = "For members. Of a restricted practice nothing is known here.")
    public Page<CallMatch> list(@RestPath UUID id, @BeanParam Paging paging) {
        var now = clock.instant();
        var member = members.current();
        var practice =
                KnownPractice.of(id).filter(KnownPractice::isPublished).orElseThrow(() -> Refusal.notFound("practice"));
        return Listing.of(Call.class)
                .where("(e.status = FORTHCOMING or e.status = OPEN)")
                .where("e.deadlineAt >= :now", "now", now)
                .where(
                        "function('has_any_topic', e.presentation, :topics) = true",
                        "topics",
                        Matches.json(practice.topics()))
                .page(
                        paging,
                        paging.filters(Filters.class, new Filters()),
                        call -> match(CallView.of(call, now, false), practice, member));
    }

    private static CallMatch match(CallView call, KnownPractice practice, KnownCity member) {
        var reasons = new ArrayList<Reason>();
        Matches.shared(practice, call).forEach(topic -> reasons.add(new Reason(Reason.Code.SHARED_TOPIC, topic)));
        if (Matches.takesPart(call, member)) {
            reasons.add(new Reason(Reason.Code.YOUR_COUNTRY_TAKES_PART, member.country()));
        }
        return new CallMatch(call.id(), call.title(), call.status(), call.deadline(), reasons);
    }
}
