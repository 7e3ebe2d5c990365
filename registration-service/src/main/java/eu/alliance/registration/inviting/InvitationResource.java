package eu.alliance.registration.inviting;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.mail.Delivery;
import eu.alliance.platform.mail.Mailbox;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.rest.Created;
import eu.alliance.registration.invitation.Invitation;
import eu.alliance.registration.invitation.InvitationView;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Invitations", description = "Letters to mayors: sent, reminded of, answered.")
class InvitationResource {

    @Schema(name = "Invitations")
    record Sent(List<InvitationView> items) {}

    record NoFilters() {}

    private final Inviting inviting;
    private final Mailbox mailbox;
    private final Caller caller;
    private final Clock clock;

    InvitationResource(Inviting inviting, Mailbox mailbox, Caller caller, Clock clock) {
        this.inviting = inviting;
        this.mailbox = mailbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/summits/{id}/invitations")
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "sendInvitations",
            summary = "Invite cities to a summit",
            description = "All at once or nobody. The letters are on their way when this answers; the delivery log"
                    + " of each says how far. A city without a contact address is invited all the same: its letter"
                    + " can be handed over.")
    public RestResponse<Sent> send(@RestPath UUID id, @NotNull @Valid InvitationBatch batch) {
        var now = clock.instant();
        var items = inviting.invite(id, batch, now).stream()
                .map(each -> InvitationView.of(each, caller, now))
                .toList();
        var place =
                items.size() == 1 ? "/v1/invitations/" + items.getFirst().id() : "/v1/summits/" + id + "/invitations";
        return Created.at(place, new Sent(items));
    }

    @GET
    @Path("/summits/{id}/invitations")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Produces({"application/json", Exported.CSV, Exported.XLSX})
    @Operation(
            operationId = "listInvitations",
            summary = "A city's own invitations; for the registrar all of them",
            description = "As CSV or XLSX the whole collection.")
    public Page<InvitationView> list(@RestPath UUID id, @BeanParam InvitationFilters given, @BeanParam Paging paging) {
        Summit.visibleTo(caller, id);
        var filters = paging.filters(InvitationFilters.class, given);
        var now = clock.instant();
        return filters.listing(id, caller, now).page(paging, filters, each -> InvitationView.of(each, caller, now));
    }

    @GET
    @Path("/invitations/{id}")
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(
            operationId = "getInvitation",
            summary = "An invitation",
            description = "For its own city and the registrar.")
    public InvitationView read(@RestPath UUID id) {
        return InvitationView.of(Invitation.visibleTo(caller, id), caller, clock.instant());
    }

    @GET
    @Path("/invitations/{id}/deliveries")
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "listInvitationDeliveries",
            summary = "What was written about an invitation, and how far it came",
            description = "Oldest first. It holds neither addresses nor texts.")
    public Page<Delivery> deliveries(@RestPath UUID id, @BeanParam Paging paging) {
        var after = paging.after().map(List::getFirst).orElse("");
        var rows = mailbox.deliveriesAbout(Invitation.visibleTo(caller, id).id()).stream()
                .filter(each -> keyOf(each).compareTo(after) > 0)
                .limit(paging.size() + 1L)
                .toList();
        return paging.page(rows, new NoFilters(), each -> List.of(keyOf(each)), each -> each);
    }

    private static String keyOf(Delivery delivery) {
        return delivery.id().toString();
    }
}
