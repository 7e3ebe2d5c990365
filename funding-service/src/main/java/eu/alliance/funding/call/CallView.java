package eu.alliance.funding.call;

import eu.alliance.funding.notice.CallDocument;
import eu.alliance.funding.terms.CountryRate;
import eu.alliance.funding.terms.Criterion;
import eu.alliance.funding.terms.Eligibility;
import eu.alliance.funding.terms.Rate;
import eu.alliance.funding.terms.WorkPlan;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as it is read at an instant. */
@Schema(name = "Call")
public record CallView(
        UUID id,
        @Schema(nullable = true) @Nullable UUID programmeId,
        LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,

        @Schema(description = "An open call is CLOSED from its deadline on, to the millisecond.")
        CallStatus status,

        Deadline deadline,
        Money budget,
        Money minGrant,
        Money maxGrant,
        Rate coFinancingRate,
        List<CountryRate> coFinancingRates,
        Rate preFinancingRate,
        @Schema(nullable = true) @Nullable Rate indirectCostRate,
        int reservePlaces,
        Eligibility eligibility,
        List<Criterion> criteria,
        @Schema(nullable = true) @Nullable BigDecimal overallThreshold,

        @Schema(nullable = true, description = "What an application's work plan must hold.") @Nullable WorkPlan workPlan,

        @Schema(nullable = true, description = "When applicants may ask no more; with the deadline when null.")
        @Nullable Deadline questionsUntil,

        List<CallDocument> documents,
        List<String> topics,
        @Schema(nullable = true) @Nullable String source,
        boolean illustrative,
        @Schema(nullable = true) @Nullable Instant openedAt,

        @Schema(description = "How often and until when its deadline was put off.")
        List<ExtensionView> extensions,

        @Schema(nullable = true, description = "Shown to grants officers.") @Nullable String cancellationReason,

        @Schema(nullable = true, description = "What everyone is told of why it was cancelled.") @Nullable LocalizedText cancellationNotice,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    @Schema(name = "CallExtension")
    record ExtensionView(
            Deadline previous,
            Deadline deadline,

            @Schema(nullable = true, description = "Shown to grants officers.") @Nullable String reason,

            @Schema(nullable = true, description = "What everyone is told of why.") @Nullable LocalizedText notice,

            Instant at) {}

    public static CallView of(Call call, Instant now, boolean isOfficer) {
        var said = call.presentation();
        var terms = call.terms();
        return new CallView(
                call.id(),
                call.programmeId().orElse(null),
                said.title(),
                said.summary(),
                call.statusAt(now),
                terms.deadline(),
                terms.budget(),
                terms.minGrant(),
                terms.maxGrant(),
                terms.coFinancingRate(),
                terms.coFinancingRates(),
                terms.preFinancingRate(),
                terms.indirectCostRate(),
                terms.reservePlaces(),
                terms.eligibility(),
                terms.criteria(),
                terms.overallThreshold(),
                terms.workPlan(),
                terms.questionsUntil(),
                said.documents(),
                said.topics(),
                said.source(),
                said.illustrative(),
                call.openedAt(),
                call.extensions().stream()
                        .map(e -> new ExtensionView(
                                e.previous(), e.deadline(), isOfficer ? e.reason() : null, e.notice(), e.at()))
                        .toList(),
                isOfficer ? call.cancellationReason() : null,
                call.cancellationNotice(),
                isOfficer ? moves(call, now) : List.of(),
                call.createdAt(),
                call.updatedAt(),
                call.revision());
    }

    private static List<String> moves(Call call, Instant now) {
        var isTooLate = call.terms().deadline().hasPassedAt(now);
        return Arrays.stream(CallMove.values())
                .filter(move -> move.isOpenTo(call.statusAt(now)))
                .filter(move -> move != CallMove.OPENING || !isTooLate)
                .filter(move -> move != CallMove.DECISION || call.isRanked())
                .map(CallMove::noun)
                .toList();
    }
}
