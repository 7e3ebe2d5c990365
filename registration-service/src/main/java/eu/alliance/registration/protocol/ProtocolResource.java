package eu.alliance.registration.protocol;

import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Titles;
import eu.alliance.registration.attendance.Participants;
import eu.alliance.registration.attendance.Participants.Participant;
import eu.alliance.registration.city.City;
import eu.alliance.registration.city.CityKind;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Protocol", description = "Who goes before whom.")
class ProtocolResource {

    @Schema(name = "ProtocolPlace")
    record Place(int position, UUID delegationId, UUID cityId, UUID delegateId) {}

    @Schema(name = "ProtocolOrder")
    record Order(List<Place> items) {}

    private final Caller caller;

    ProtocolResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/summits/{id}/protocol-order")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "getProtocolOrder", summary = "The heads of the confirmed delegations in protocol order")
    public RestResponse<Order> order(
            @RestPath UUID id,
            @Parameter(
                            description = "Language whose country names and collation are used: en, fr, de, it, ru, tr."
                                    + " Else that of Accept-Language; French when neither says.")
                    @RestQuery
                    @Nullable String lang,
            @RestHeader("Accept-Language") @Nullable String accepted) {
        var language = lang == null ? accepted(accepted) : named(lang);
        var host = Summit.visibleTo(caller, id).hostCityId();
        var heads = Participants.confirmedFor(id).stream()
                .filter(Participant::isHead)
                .toList();
        var cities = City.byIds(heads.stream().map(Participant::cityId).toList()).stream()
                .collect(Collectors.toMap(City::id, city -> city));
        var ordered = new Precedence(host, language)
                .of(heads.stream().map(head -> entrant(head, cities)).toList());
        var order = new Order(IntStream.range(0, ordered.size())
                .mapToObj(i -> place(i + 1, ordered.get(i)))
                .toList());
        return ResponseBuilder.ok(order)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .build();
    }

    private static Place place(int position, Precedence.Entrant entrant) {
        return new Place(position, entrant.delegationId(), entrant.cityId(), entrant.headId());
    }

    private static Precedence.Entrant entrant(Participant head, Map<UUID, City> cities) {
        var city = Objects.requireNonNull(cities.get(head.cityId()));
        return new Precedence.Entrant(
                head.delegationId(),
                head.cityId(),
                head.delegateId(),
                city.kind() == CityKind.INSTITUTION,
                city.country(),
                Objects.requireNonNullElse(head.decidedAt(), Instant.EPOCH));
    }

    private static Locale named(String lang) {
        return Titles.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(lang))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("INVALID_PARAMETER", "One of en, fr, de, it, ru, tr."));
    }

    private static Locale accepted(@Nullable String header) {
        try {
            var found = header == null ? null : Locale.lookup(LanguageRange.parse(header), Titles.LANGUAGES);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException _) {
            return Locale.FRENCH;
        }
    }
}
