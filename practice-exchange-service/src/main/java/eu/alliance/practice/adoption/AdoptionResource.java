package eu.alliance.practice.adoption;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.adoption.Adoption.Evaluation;
import eu.alliance.practice.practice.Editions;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Readers;
import eu.alliance.practice.reader.Sensitivity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/adoptions/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Adoptions")
class AdoptionResource {

    @Schema(name = "AdoptionStep")
    record Step(
            @NotNull AdoptionStage stage,

            @Schema(nullable = true, description = "Required when ABANDONED.") @Size(max = 2000) @Nullable String note) {}

    private final Readers readers;
    private final WeighingEvidence evidence;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AdoptionResource(Readers readers, WeighingEvidence evidence, Outbox outbox, Caller caller, Clock clock) {
        this.readers = readers;
        this.evidence = evidence;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getAdoption", summary = "An adoption, for those who may read its practice")
    public AdoptionView read(@RestPath UUID id) {
        return view(visible(Adoption.found(id)));
    }

    @POST
    @Path("/stage")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "moveAdoption", summary = "Come to the next stage")
    public AdoptionView step(@RestPath UUID id, @NotNull @Valid Step step) {
        var adoption = own(id);
        outbox.record(adoption.reach(step.stage(), step.note(), sensitivityOf(adoption), clock.instant()));
        return view(adoption);
    }

    @POST
    @Path("/evaluation")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "evaluateAdoption", summary = "Say what came of it; the last word counts")
    public AdoptionView evaluate(@RestPath UUID id, @NotNull @Valid Evaluation evaluation) {
        var adoption = own(id);
        var now = clock.instant();
        outbox.record(adoption.evaluate(evaluation, sensitivityOf(adoption), now));
        Adoption.flush();
        evidence.weigh(adoption.practiceId(), now);
        return view(adoption);
    }

    private Adoption own(UUID id) {
        var adoption = visible(Adoption.held(id));
        if (!caller.actsFor(adoption.cityId())) {
            throw Refusal.forbidden("NOT_OWNER", "Only the city that adopts may do this.");
        }
        return adoption;
    }

    private Adoption visible(Optional<Adoption> adoption) {
        return adoption.filter(each -> caller.actsFor(each.cityId()) || isOpen(each.practiceId()))
                .orElseThrow(() -> Refusal.notFound("adoption"));
    }

    private boolean isOpen(UUID practice) {
        var reader = readers.current();
        return Editions.of(practice)
                .published()
                .filter(version -> reader.mayRead(version.readableBy()) && !version.isWithdrawn())
                .isPresent();
    }

    private static Sensitivity sensitivityOf(Adoption adoption) {
        return Editions.of(adoption.practiceId())
                .published()
                .map(PracticeVersion::sensitivity)
                .orElse(Sensitivity.RESTRICTED);
    }

    private AdoptionView view(Adoption adoption) {
        return AdoptionView.of(adoption, caller.actsFor(adoption.cityId()));
    }
}
