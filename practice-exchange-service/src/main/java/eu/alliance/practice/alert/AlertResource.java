package eu.alliance.practice.alert;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.practice.topic.TopicScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/alerts")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
@Tag(name = "Alerts", description = "Searches that a city has kept: it is told of what is new.")
class AlertResource {

    private static final int MOST = 100;

    record Filters(@RestQuery @Nullable Instant updatedSince) {}

    private final TopicScheme topics;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    AlertResource(TopicScheme topics, MergePatch patches, Caller caller, Clock clock) {
        this.topics = topics;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "listAlerts", summary = "The alerts of one's own city")
    public Page<AlertView> list(@BeanParam Filters given, @BeanParam Paging paging) {
        var filters = paging.filters(Filters.class, given);
        return Listing.of(Alert.class)
                .where("e.cityId = :city", "city", city())
                .updatedSince(filters.updatedSince())
                .page(paging, filters, AlertView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "getAlert", summary = "An alert")
    public AlertView read(@RestPath UUID id) {
        return AlertView.of(own(Alert.found(id)));
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "createAlert",
            summary = "Keep a search, to be told of what is published from now on",
            description = "Of what the city may read at the time of telling, and nothing else. At most 100 a city.")
    public RestResponse<AlertView> create(@NotNull @Valid AlertDetails details) {
        insist(details);
        if (Alert.of(city()) >= MOST) {
            throw Refusal.rule("", "TOO_MANY_ALERTS", "A city has at most " + MOST + " alerts.");
        }
        var alert = new Alert(city(), details, clock.instant());
        alert.persist();
        return Created.at("/v1/alerts/" + alert.id(), AlertView.of(alert));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "changeAlert", summary = "Change what is looked for, how often or where it is told")
    @RequestBody(content = @Content(schema = @Schema(implementation = AlertDetails.class)))
    public AlertView change(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var alert = own(Alert.held(id));
        EntityTags.require(ifMatch, alert.revision());
        var details = patches.apply(AlertDetails.class, alert.details(), patch);
        insist(details);
        alert.change(details, clock.instant());
        return AlertView.of(alert);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "removeAlert", summary = "Keep a search no longer")
    public void remove(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var alert = own(Alert.held(id));
        EntityTags.require(ifMatch, alert.revision());
        alert.delete();
    }

    private UUID city() {
        return caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
    }

    private Alert own(Optional<Alert> alert) {
        return alert.filter(each -> caller.actsFor(each.cityId())).orElseThrow(() -> Refusal.notFound("alert"));
    }

    private void insist(AlertDetails details) {
        Refusal.insistOnNone(new AlertPolicy(topics::has).objectionsTo(details));
    }
}
