package eu.alliance.registration.travel;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A travel request as its city, the registrar and finance read it. */
@Schema(name = "TravelRequest")
record TravelView(
        UUID id,
        UUID summitId,
        UUID delegationId,
        UUID delegateId,
        UUID cityId,

        @Schema(
                nullable = true,
                description = "Null where it would tell the way of a protected person.",
                examples = "Gare de Strasbourg")
        @Nullable String departurePlace,

        @Schema(nullable = true, description = "One way; null where it was not said, or would tell the way.") @Nullable Integer distanceKm,

        Money estimatedCost,
        @Schema(nullable = true) @Nullable String waiverReason,
        TravelStatus status,

        @Schema(nullable = true, description = "Why it was refused or returned.") @Nullable String reason,

        @Schema(description = "The most that may be granted, by the rates of the summit's first day.")
        Money cap,

        @Schema(nullable = true) @Nullable Money ceiling,
        @Schema(nullable = true) @Nullable Claim claim,
        @Schema(nullable = true) @Nullable Instant paidAt,

        @Schema(nullable = true, description = "The payment file that it is in.") @Nullable UUID paymentBatchId,

        List<String> allowedTransitions,
        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    /** What was claimed; where the money goes is for finance, and never in a list. */
    @Schema(name = "TravelClaim")
    record Claim(
            Money amount,
            @Schema(nullable = true) @Nullable Instant claimedAt,
            List<UUID> documents,

            @Schema(
                    nullable = true,
                    description = "For the city that gave it and for finance: its last four characters.")
            @Nullable String ibanEnding) {}

    /** What one reader may see besides. */
    record Sight(boolean isItineraryShown, @Nullable String ibanEnding) {}

    static TravelView of(TravelRequest request, Sight sight, Caller caller) {
        var traveller = request.traveller();
        var journey = request.journey();
        return new TravelView(
                request.id(),
                traveller.summitId(),
                traveller.delegationId(),
                traveller.delegateId(),
                traveller.cityId(),
                sight.isItineraryShown() ? journey.departurePlace() : null,
                sight.isItineraryShown() ? journey.distanceKm() : null,
                Money.euros(journey.estimatedCost()),
                journey.waiverReason(),
                request.status(),
                request.reason(),
                Money.euros(request.cap()),
                euros(request.ceiling()),
                claim(request, sight),
                request.paidAt(),
                request.batchId(),
                TravelMove.openTo(caller, request),
                request.createdAt(),
                request.updatedAt(),
                request.revision());
    }

    private static @Nullable Claim claim(TravelRequest request, Sight sight) {
        var amount = request.claimed();
        return amount == null
                ? null
                : new Claim(Money.euros(amount), request.claimedAt(), request.documents(), sight.ibanEnding());
    }

    private static @Nullable Money euros(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.euros(amount);
    }
}
