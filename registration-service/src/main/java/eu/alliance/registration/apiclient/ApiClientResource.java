package eu.alliance.registration.apiclient;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.idempotency.Confidential;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.city.City;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/cities/{id}/api-clients")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@RolesAllowed({CITY_ADMIN, REGISTRAR})
@Tag(name = "City systems", description = "A city's own IT systems, which call the API in its name.")
class ApiClientResource {

    private static final int MOST_OF_A_CITY = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Schema(name = "ApiClient")
    record View(
            UUID id,
            UUID cityId,
            @Schema(examples = "city-rotterdam-4f1a9c2e") String clientId,
            String name,
            List<String> roles,
            Instant createdAt,
            @Schema(hidden = true) long revision)
            implements Tagged {

        static View of(ApiClient client) {
            var machine = client.machine();
            return new View(
                    machine.id(),
                    machine.city(),
                    machine.clientId(),
                    machine.name(),
                    machine.roles(),
                    client.createdAt(),
                    client.revision());
        }
    }

    @Schema(name = "ApiClientWithSecret")
    record WithSecret(
            UUID id,
            UUID cityId,
            @Schema(examples = "city-rotterdam-4f1a9c2e") String clientId,

            @Schema(description = "For the client credentials grant. Shown now and never again.")
            String clientSecret,

            String name,
            List<String> roles,
            Instant createdAt,
            @Schema(hidden = true) long revision)
            implements Tagged, Confidential {

        static WithSecret of(View view, String secret) {
            return new WithSecret(
                    view.id(),
                    view.cityId(),
                    view.clientId(),
                    secret,
                    view.name(),
                    view.roles(),
                    view.createdAt(),
                    view.revision());
        }
    }

    record NoFilters() {}

    private final MakingApiClients making;
    private final CityRealm realm;
    private final Caller caller;
    private final Clock clock;

    ApiClientResource(MakingApiClients making, CityRealm realm, Caller caller, Clock clock) {
        this.making = making;
        this.realm = realm;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listApiClients", summary = "The IT systems that call in a city's name")
    public Page<View> list(@RestPath UUID id, @BeanParam Paging paging) {
        city(id);
        return Listing.of(ApiClient.class)
                .where("e.cityId = :city", "city", id)
                .where("e.status = :status", "status", ApiClientStatus.ACTIVE)
                .page(paging, new NoFilters(), View::of);
    }

    @GET
    @Path("/{client}")
    @Operation(operationId = "getApiClient", summary = "An IT system that calls in a city's name")
    public View read(@RestPath UUID id, @RestPath UUID client) {
        city(id);
        return View.of(ApiClient.of(id, client));
    }

    @POST
    @Operation(
            operationId = "createApiClient",
            summary = "Let an IT system call in a city's name",
            description = "Makes a confidential OAuth client (client credentials) whose tokens carry the city's id."
                    + " The secret is in this answer and in no other.")
    public RestResponse<WithSecret> create(@RestPath UUID id, @NotNull @Valid ApiClientProposal proposal) {
        var city = city(id);
        City.requireWelcome(id);
        proposal.check();
        if (ApiClient.countOf(id) >= MOST_OF_A_CITY) {
            throw Refusal.conflict("TOO_MANY_API_CLIENTS", "A city has at most " + MOST_OF_A_CITY + "; revoke one.");
        }
        var now = clock.instant();
        var clientId = "city-" + city.slug() + "-" + HexFormat.of().formatHex(random(4));
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        var client = making.make(
                () -> new ApiClient(
                        id, clientId, proposal.name().strip(), proposal.rolesOrAdmin(), caller.subject(), now),
                secret,
                now);
        return Created.at("/v1/cities/" + id + "/api-clients/" + client.id(), WithSecret.of(View.of(client), secret));
    }

    @DELETE
    @Path("/{client}")
    @Operation(
            operationId = "revokeApiClient",
            summary = "Revoke an IT system's access",
            description = "It gets no token from now on; one that it has ends within five minutes.")
    public void revoke(@RestPath UUID id, @RestPath UUID client, @RestHeader("If-Match") String ifMatch) {
        city(id);
        var held = ApiClient.hold(id, client);
        EntityTags.require(ifMatch, held.revision());
        held.revoke(clock.instant());
        realm.remove(held.id());
    }

    /** The city, for its administrators and the registrar; to anybody else it has no systems. */
    private City city(UUID id) {
        return City.byIds(List.of(id)).stream()
                .filter(_ -> caller.is(REGISTRAR) || (caller.is(CITY_ADMIN) && caller.actsFor(id)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("city"));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
