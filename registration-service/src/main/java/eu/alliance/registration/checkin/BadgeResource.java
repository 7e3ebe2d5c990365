package eu.alliance.registration.checkin;

import static eu.alliance.platform.caller.Role.REGISTRAR;
import static java.util.Objects.requireNonNull;

import eu.alliance.platform.caller.Caller;
import eu.alliance.registration.delegation.Delegations;
import eu.alliance.registration.delegation.Participants;
import eu.alliance.registration.delegation.Participants.Participant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

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

    private final Caller caller;

    BadgeResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/delegations/{id}/badges")
    @Produces("application/json")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "getBadges", summary = "The badges of a confirmed delegation")
    public Views badges(@RestPath UUID id) {
        var people = wearers(id);
        var badges = badgesOf(Delegations.summitOf(id), people);
        return new Views(people.stream()
                .map(p -> new View(
                        p.delegateId(),
                        requireNonNull(badges.get(p.delegateId())).secret()))
                .toList());
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
