package eu.alliance.registration.invitation;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.invitation.InvitationMove.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as its city and the secretariat read it. */
@Schema(name = "Invitation", description = "A letter that asks a city to a summit, and what became of it.")
public record InvitationView(
        UUID id,
        UUID summitId,
        UUID cityId,

        @Schema(description = "The letter's language.", examples = "fr")
        String language,

        @Schema(description = "SENT and TRANSFERRED may still be answered.")
        InvitationStatus status,

        @Schema(nullable = true, description = "Why it was declined or transferred.") @Nullable String reason,

        @Schema(nullable = true) @Nullable Deputy deputy,
        @Schema(nullable = true) @Nullable Instant sentAt,

        @Schema(description = "From then on it can't be answered.")
        Instant expiresAt,

        @Schema(nullable = true, description = "When it was last accepted, declined or transferred.") @Nullable Instant answeredAt,

        @Schema(description = "How many reminders have been sent.")
        int reminders,

        @Schema(nullable = true) @Nullable Instant remindedAt,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    public static InvitationView of(Invitation invitation, Caller caller, Instant now) {
        var isInvited = caller.isAnonymous() || caller.is(Role.CITY_ADMIN) && caller.actsFor(invitation.cityId());
        var status = invitation.statusAt(now);
        var moves = new ArrayList<String>();
        if (isInvited) {
            moves.addAll(InvitationMove.openTo(By.INVITED, status));
        }
        if (caller.is(Role.REGISTRAR)) {
            moves.addAll(InvitationMove.openTo(By.REGISTRAR, status));
        }
        return new InvitationView(
                invitation.id(),
                invitation.summitId(),
                invitation.cityId(),
                invitation.language(),
                status,
                invitation.reason(),
                invitation.deputy(),
                invitation.sentAt(),
                invitation.expiresAt(),
                invitation.answeredAt(),
                invitation.reminders(),
                invitation.remindedAt(),
                List.copyOf(moves),
                invitation.createdAt(),
                invitation.updatedAt(),
                invitation.revision());
    }
}
