package eu.alliance.practice.content;

import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import eu.alliance.practice.reader.Sensitivity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a city writes of a practice. A draft may leave out whatever is nullable. */
@Schema(
        name = "PracticeDetails",
        description = "A draft needs title, originalLanguage, prevention and sensitivity; a submission a summary in the"
                + " original language, a topic and a section too.")
public record PracticeDetails(
        @NotNull @Heading LocalizedText title,

        @Schema(nullable = true, description = "At most 100 words a language.") @Nullable LocalizedText summary,

        @Schema(nullable = true) @Nullable Sections sections,

        @Schema(nullable = true, description = "Codes of GET /v1/topics.", examples = "[\"public-spaces\"]")
        @Size(max = 20) @Nullable List<@NotNull String> topics,

        @NotNull Prevention prevention,

        @Schema(nullable = true, description = "Whom it is for.") @Nullable LocalizedText targetGroups,

        @NotNull Sensitivity sensitivity,

        @Schema(nullable = true, description = "Ids of circles: at least one when RESTRICTED, none otherwise.")
        @Size(max = 50) @Nullable List<@NotNull UUID> circles,

        @Schema(description = "BCP 47; the title must have it.", examples = "en") @NotNull @LanguageTag
        String originalLanguage,

        @Schema(nullable = true, description = "Year, month or day of its start.", examples = "2019-09")
        @Pattern(regexp = "[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
        @Nullable String since,

        @Schema(nullable = true, description = "Whom the city does it with.") @Size(max = 50) @Nullable List<@NotNull @Valid Partner> partners,

        @Schema(nullable = true, description = "What it has cost in all, as far as is known.") @Nullable Money cost) {

    public static PracticeDetails of(PracticeContent content, Sensitivity sensitivity, List<UUID> circles) {
        return new PracticeDetails(
                content.title(),
                content.summary(),
                content.sections(),
                content.topics(),
                content.prevention(),
                content.targetGroups(),
                sensitivity,
                circles,
                content.originalLanguage(),
                content.since(),
                content.partners(),
                content.cost());
    }

    public PracticeContent content() {
        return new PracticeContent(
                title,
                summary,
                Objects.requireNonNullElse(sections, Sections.NONE),
                Objects.requireNonNullElse(topics, List.<String>of()).stream()
                        .distinct()
                        .toList(),
                prevention,
                targetGroups,
                originalLanguage,
                since,
                partners == null || partners.isEmpty() ? null : List.copyOf(partners),
                cost,
                null);
    }

    public List<UUID> namedCircles() {
        return Objects.requireNonNullElse(circles, List.<UUID>of()).stream()
                .distinct()
                .toList();
    }
}
