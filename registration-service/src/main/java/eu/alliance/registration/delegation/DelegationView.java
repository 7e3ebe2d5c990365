package eu.alliance.registration.delegation;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.registration.delegation.DelegationMove.By;
import eu.alliance.registration.summit.Summit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delegation as its city and the secretariat read it. */
@Schema(name = "Delegation")
public record DelegationView(
        UUID id,
        UUID summitId,
        UUID cityId,
        DelegationStatus status,

        @Schema(nullable = true, description = "Why it was returned, rejected or is to be changed.") @Nullable String reason,

        @Schema(description = "While it is RETURNED: what is to be mended, field by field.")
        List<Remark> remarks,

        @Schema(nullable = true) @Nullable String note,
        @Schema(nullable = true) DelegationDetails.@Nullable Secretary secretary,

        @Schema(description = "Subject of whoever opened it.")
        String createdBy,

        @Schema(nullable = true) @Nullable Instant submittedAt,
        @Schema(nullable = true) @Nullable Instant decidedAt,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    public static DelegationView of(Delegation delegation, Summit summit, Caller caller, Instant now) {
        var details = delegation.details();
        return new DelegationView(
                delegation.id(),
                delegation.summitId(),
                delegation.cityId(),
                delegation.status(),
                delegation.reason(),
                delegation.remarks(),
                details.note(),
                details.secretary(),
                delegation.createdBy(),
                delegation.submittedAt(),
                delegation.decidedAt(),
                moves(delegation, summit, caller, now),
                delegation.createdAt(),
                delegation.updatedAt(),
                delegation.revision());
    }

    private static List<String> moves(Delegation delegation, Summit summit, Caller caller, Instant now) {
        var isOpen = summit.objectionToRegistrationAt(now).isEmpty();
        var moves = new ArrayList<String>();
        if (caller.is(Role.CITY_ADMIN) && caller.actsFor(delegation.cityId())) {
            moves.addAll(DelegationMove.openTo(By.CITY, delegation.status(), isOpen));
        }
        if (caller.is(Role.REGISTRAR)) {
            moves.addAll(DelegationMove.openTo(By.REGISTRAR, delegation.status(), isOpen));
        }
        return moves;
    }
}
