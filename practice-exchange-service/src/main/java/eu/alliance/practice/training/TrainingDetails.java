package eu.alliance.practice.training;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Region;
import eu.alliance.practice.audience.Audience;
import eu.alliance.practice.circle.Circle;
import eu.alliance.practice.reader.Sensitivity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an editor plans of a training. */
@Schema(name = "TrainingDetails")
record TrainingDetails(
        @NotNull @Heading LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        @Schema(examples = "2027-05-04T08:00:00Z") @NotNull Instant startsAt,
        @Schema(examples = "2027-05-04T15:00:00Z") @NotNull Instant endsAt,

        @Schema(examples = "Europe/Brussels") @NotNull @Region
        String zone,

        @Schema(nullable = true, description = "Where it is held; it or onlineUrl.", examples = "Town hall, Mechelen")
        @Size(min = 1, max = 300) @Nullable String place,

        @Schema(nullable = true, examples = "https://meet.alliance.example/night-time") @Size(max = 2000) @Nullable
        String onlineUrl,

        @Schema(description = "Places.") @NotNull @Min(1) @Max(10_000) Integer capacity,

        @NotEmpty @Size(max = 24) List<@NotNull @LanguageTag String> languages,
        @NotNull Sensitivity sensitivity,

        @Schema(nullable = true, description = "Ids of circles: at least one when RESTRICTED, none otherwise.")
        @Size(max = 50) @Nullable List<@NotNull UUID> circles) {

    Audience audience() {
        return Audience.of(sensitivity, circles);
    }

    List<String> spoken() {
        return languages.stream().distinct().sorted().toList();
    }

    /** Refuses what contradicts itself. */
    void check() {
        var violations = new ArrayList<Violation>(
                audience().objections(Circle.existing(audience().circles())));
        if (!endsAt.isAfter(startsAt)) {
            violations.add(new Violation("/endsAt", "ENDS_BEFORE_START", "A training ends after it starts."));
        }
        if (place == null && onlineUrl == null) {
            violations.add(new Violation("/place", "PLACE_REQUIRED", "A place or an address on the web."));
        }
        if (onlineUrl != null && !onlineUrl.matches("https?://[^\\s/]+.*")) {
            violations.add(new Violation("/onlineUrl", "INVALID_URL", "An http or https address."));
        }
        Refusal.insistOnNone(violations);
    }
}
