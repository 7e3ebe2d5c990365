package eu.alliance.practice.alert;

import eu.alliance.platform.value.CountryCode;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.reader.Sensitivity;
import eu.alliance.practice.shelf.PracticeFilters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a city wants to be told of, how often and where. */
@Schema(name = "AlertDetails")
record AlertDetails(
        @Schema(examples = "Parks at night") @NotBlank @Size(max = 200) String name,

        @NotNull @Valid Search search,
        @NotNull Frequency frequency,
        @NotNull Channel channel,

        @Schema(
                nullable = true,
                description = "Whom to write to; with the channel EMAIL only.",
                examples = "library@city.example")
        @Email @Size(max = 254) @Nullable String email,

        @Schema(
                nullable = true,
                description = "BCP 47 of the letters: one of the six, English for any other; default en.")
        @LanguageTag
        @Nullable String language) {

    /** How often. */
    @Schema(name = "AlertFrequency", description = "In the morning (UTC): each day, or on Mondays. Expect new values.")
    enum Frequency {
        DAILY,
        WEEKLY;

        private static final LocalTime MORNING = LocalTime.of(5, 0);

        /** The first time to look that is after an instant. */
        Instant after(Instant instant) {
            var day = instant.atZone(ZoneOffset.UTC).toLocalDate();
            var morning = day.atTime(MORNING).toInstant(ZoneOffset.UTC);
            var next = morning.isAfter(instant) ? day : day.plusDays(1);
            return switch (this) {
                case DAILY -> next.atTime(MORNING).toInstant(ZoneOffset.UTC);
                case WEEKLY ->
                    next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                            .atTime(MORNING)
                            .toInstant(ZoneOffset.UTC);
            };
        }
    }

    /** Where it is told. */
    @Schema(
            name = "AlertChannel",
            description =
                    "EMAIL writes; WEBHOOK is an event `eu.alliance.practice.alert.matched.v1` for its city alone,"
                            + " on the feed and to the city's webhooks. Expect new values.")
    enum Channel {
        EMAIL,
        WEBHOOK
    }

    /** The same filters as those of GET /v1/practices. */
    @Schema(name = "AlertSearch", description = "As the filters of GET /v1/practices; all must fit.")
    record Search(
            @Schema(nullable = true, examples = "night parks") @Size(max = 500) @Nullable String q,

            @Schema(nullable = true, description = "Code of a topic.", examples = "parks") @Nullable String topic,

            @Schema(nullable = true, examples = "IT") @CountryCode @Nullable String country,

            @Schema(nullable = true, examples = "fr") @LanguageTag @Nullable String language,

            @Schema(nullable = true) @Nullable Prevention prevention,
            @Schema(nullable = true) @Nullable Evidence evidence,

            @Schema(nullable = true, description = "Id of a city.") @Nullable UUID city,

            @Schema(nullable = true) @Nullable Sensitivity sensitivity,

            @Schema(nullable = true, description = "Id of a circle.") @Nullable UUID circle) {

        PracticeFilters changedSince(Instant since) {
            return new PracticeFilters(
                    q,
                    topic,
                    country,
                    language,
                    prevention,
                    evidence,
                    city == null ? null : city.toString(),
                    null,
                    sensitivity,
                    circle,
                    since,
                    null,
                    null);
        }
    }

    String spoken() {
        return Objects.requireNonNullElse(language, "en");
    }
}
