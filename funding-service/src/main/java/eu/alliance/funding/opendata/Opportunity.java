package eu.alliance.funding.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.alliance.funding.call.CallStatus;
import eu.alliance.funding.call.CallView;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as CommonGrants v0.4 has it, {@code OpportunityBase}; texts are English where there is English. */
@Schema(name = "CommonGrantsOpportunity")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Opportunity(
        UUID id,
        String title,
        Status status,
        String description,
        Funding funding,
        KeyDates keyDates,
        @Nullable String source,
        Instant createdAt,
        Instant lastModifiedAt) {

    @Schema(name = "CommonGrantsStatus")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(
            @Schema(examples = "open") String value,
            @Nullable String customValue) {}

    @Schema(name = "CommonGrantsFunding")
    record Funding(Money totalAmountAvailable, Money minAwardAmount, Money maxAwardAmount) {}

    @Schema(name = "CommonGrantsKeyDates")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyDates(
            @Nullable Event postDate,
            Event closeDate,
            @Nullable Map<String, Event> otherDates) {}

    /**
     * @param time local to the deadline's own zone, which the description names
     */
    @Schema(name = "CommonGrantsEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            String name,
            @Schema(examples = "singleDate") String eventType,
            LocalDate date,
            @Schema(examples = "17:00:00") @Nullable String time,
            @Nullable String description) {}

    static Opportunity of(CallView call) {
        return new Opportunity(
                call.id(),
                call.title().in("en"),
                statusOf(call.status()),
                (call.summary() == null ? call.title() : call.summary()).in("en"),
                new Funding(call.budget(), call.minGrant(), call.maxGrant()),
                new KeyDates(opening(call), event("Deadline", call.deadline()), others(call)),
                call.source() == null || !call.source().startsWith("https://") ? null : call.source(),
                call.createdAt(),
                call.updatedAt());
    }

    private static Status statusOf(CallStatus status) {
        return switch (status) {
            case FORTHCOMING -> new Status("forecasted", null);
            case OPEN -> new Status("open", null);
            case CLOSED, EVALUATION, DECIDED -> new Status("closed", null);
            case CANCELLED -> new Status("custom", "cancelled");
        };
    }

    private static @Nullable Event opening(CallView call) {
        var openedAt = call.openedAt();
        return openedAt == null
                ? null
                : new Event(
                        "Opening",
                        "singleDate",
                        LocalDate.ofInstant(openedAt, ZoneId.of(call.deadline().zone())),
                        null,
                        null);
    }

    private static @Nullable Map<String, Event> others(CallView call) {
        var until = call.questionsUntil();
        return until == null ? null : Map.of("questions", event("Deadline for questions", until));
    }

    private static Event event(String name, Deadline deadline) {
        var local = deadline.local();
        return new Event(
                name,
                "singleDate",
                local.toLocalDate(),
                "%02d:%02d:%02d".formatted(local.getHour(), local.getMinute(), local.getSecond()),
                "Local time of " + deadline.zone() + ".");
    }
}
