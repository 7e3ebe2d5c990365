package eu.alliance.registration.checkin;

import static eu.alliance.platform.caller.Role.REGISTRAR;
import static java.util.Objects.requireNonNull;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Pdf;
import eu.alliance.registration.attendance.Delegations;
import eu.alliance.registration.attendance.Participants;
import eu.alliance.registration.attendance.Participants.Participant;
import eu.alliance.registration.delegate.Witness;
import eu.alliance.registration.paper.Occasion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Transactional
@Tag(name = "Check-in")
class BadgeResource {

    @Schema(name = "Badge")
    record View(
            UUID delegateId,

            @Schema(description = "What the QR code says: a secret, not the delegate's id.")
            String badge) {}

    @Schema(name = "Badges")
    record Views(List<View> items) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Witness witness;
    private final EntityTags tags;
    private final Caller caller;

    BadgeResource(Witness witness, EntityTags tags, Caller caller) {
        this.witness = witness;
        this.tags = tags;
        this.caller = caller;
    }

    @GET
    @Path("/delegations/{id}/badges")
    @Produces({MediaType.APPLICATION_JSON, Pdf.TYPE})
    @RolesAllowed(REGISTRAR)
    @Operation(
            operationId = "getBadges",
            summary = "The badges of a confirmed delegation",
            description = "With `Accept: application/pdf` one page of 105 by 148 millimetres for each, to be printed.")
    @APIResponse(
            responseCode = "200",
            description = "The badges.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Views.class)),
                @Content(mediaType = Pdf.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response badges(
            @RestPath UUID id,
            @Parameter(description = "Of the paper: one of en, fr, de, it, ru, tr.") @RestQuery @Nullable String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        var language = Pdf.languageOf(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var people = wearers(id);
        var summit = Delegations.summitOf(id);
        var badges = badgesOf(summit, people);
        if (wantsPaper(headers.getAcceptableMediaTypes())) {
            witness.sees(people.stream().map(Participant::delegateId).toList());
            var bytes = new BadgeSheet(Occasion.of(summit), faces(id, people, badges, language)).pdf(language);
            return conditional(new Pdf(bytes, language, "badges-" + id), request);
        }
        var views = people.stream()
                .map(p -> new View(p.delegateId(), secret(badges, p)))
                .toList();
        return Response.ok(new Views(views), MediaType.APPLICATION_JSON).build();
    }

    private Response conditional(Pdf paper, Request request) {
        var tag = EntityTag.valueOf(tags.of(paper));
        var known = request.evaluatePreconditions(tag);
        var answer = known == null ? Response.ok(paper.bytes(), Pdf.TYPE) : known;
        return answer.tag(tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, paper.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, paper.disposition())
                .build();
    }

    private static List<BadgeSheet.Face> faces(
            UUID delegation, List<Participant> people, Map<UUID, Badge> badges, String language) {
        var offices = Participants.officesOf(delegation);
        return people.stream()
                .map(p -> new BadgeSheet.Face(
                        p.givenName(),
                        p.familyName(),
                        p.role(),
                        Optional.ofNullable(offices.get(p.delegateId()))
                                .map(office -> office.in(language))
                                .orElse(null),
                        Occasion.city(p.cityId()).in(language),
                        secret(badges, p)))
                .toList();
    }

    private static String secret(Map<UUID, Badge> badges, Participant person) {
        return requireNonNull(badges.get(person.delegateId())).secret();
    }

    /** Whoever takes anything gets JSON. */
    private static boolean wantsPaper(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.valueOf(Pdf.TYPE)))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private List<Participant> wearers(UUID delegation) {
        Delegations.requireConfirmed(caller, delegation);
        return Participants.of(delegation);
    }

    private static Map<UUID, Badge> badgesOf(UUID summit, List<Participant> people) {
        var ids = people.stream().map(Participant::delegateId).toList();
        var badges = Badge.of(ids).stream().collect(Collectors.toMap(Badge::delegateId, badge -> badge));
        ids.forEach(id -> badges.computeIfAbsent(id, _ -> made(id, summit)));
        return badges;
    }

    private static Badge made(UUID delegate, UUID summit) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var badge = new Badge(
                delegate, summit, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        badge.persist();
        return badge;
    }
}
