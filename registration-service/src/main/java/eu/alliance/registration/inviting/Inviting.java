package eu.alliance.registration.inviting;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.delegation.Opening;
import eu.alliance.registration.invitation.Invitation;
import eu.alliance.registration.letter.Correspondence;
import eu.alliance.registration.summit.Summit;
import eu.alliance.registration.summit.SummitStatus;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Invites cities, and takes a delegation for the answer that it is. */
@Singleton
class Inviting {

    private final Correspondence correspondence;
    private final Duration otherwiseOpenFor;

    Inviting(
            Correspondence correspondence,
            @ConfigProperty(name = "alliance.invitations.open-after-deadline") Duration otherwiseOpenFor) {
        this.correspondence = correspondence;
        this.otherwiseOpenFor = otherwiseOpenFor;
    }

    List<Invitation> invite(UUID summitId, InvitationBatch batch, Instant now) {
        var summit = Summit.steady(summitId);
        requireInviting(summit);
        var cities = batch.select(openIn(summitId, now));
        var deadline = summit.plan().registrationDeadline().moment();
        var expiresAt = deadline.isAfter(now) ? deadline : now.plus(otherwiseOpenFor);
        var invitations = cities.stream()
                .map(city -> new Invitation(summitId, city, batch.language(), expiresAt, now))
                .toList();
        invitations.forEach(invitation -> {
            invitation.send(now);
            invitation.persist();
        });
        Panache.flush();
        invitations.forEach(invitation -> correspondence.invite(invitation, now));
        return invitations;
    }

    void opened(@Observes Opening opening) {
        Invitation.holdOpen(opening.summit(), opening.city()).stream()
                .filter(open -> open.statusAt(opening.at()).isOpen())
                .forEach(open -> open.accept(opening.at()));
    }

    /** The cities that have an open invitation; those that have lapsed are closed on the way. */
    private static Set<UUID> openIn(UUID summit, Instant now) {
        var held = Invitation.holdOpen(summit);
        held.stream().filter(each -> !each.statusAt(now).isOpen()).forEach(lapsed -> lapsed.expire(now));
        // rows are inserted before others are updated, and two open ones may not stand side by side
        Panache.flush();
        return held.stream()
                .filter(each -> each.statusAt(now).isOpen())
                .map(Invitation::cityId)
                .collect(Collectors.toSet());
    }

    private static void requireInviting(Summit summit) {
        if (summit.status() == SummitStatus.DRAFT) {
            throw Refusal.conflict("SUMMIT_NOT_ANNOUNCED", "Nobody is invited to a draft.");
        }
        if (summit.status().isOver()) {
            throw Refusal.conflict("SUMMIT_OVER", "Nobody is invited to what is %s.".formatted(summit.status()));
        }
    }
}
