package eu.alliance.practice.shelf;

import eu.alliance.practice.content.FoldedText;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.practice.Evidence;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How the library may be narrowed. */
record PracticeFilters(
        @Parameter(description = "Words that title and summary must all contain, whatever their case and accents.")
        @RestQuery
        @Nullable String q,

        @Parameter(description = "Code of a topic.") @RestQuery @Nullable String topic,

        @Parameter(description = "ISO 3166-1 alpha-2, of the city.") @RestQuery @Nullable String country,

        @Parameter(description = "BCP 47: any language that something of it is in.") @RestQuery @Nullable String language,

        @RestQuery @Nullable Prevention prevention,
        @RestQuery @Nullable Evidence evidence,

        @Parameter(description = "Id or slug of a city.") @RestQuery @Nullable String city,

        @Parameter(description = "PUBLISHED unless asked otherwise; never REPLACED or WITHDRAWN ones.")
        @RestQuery
        @Nullable PracticeStatus status,

        @RestQuery @Nullable Sensitivity sensitivity,

        @Parameter(description = "Id of a circle that it is restricted to.") @RestQuery @Nullable UUID circle,

        @Parameter(description = "Only what changed at or after this instant, oldest change first.")
        @RestQuery
        @Nullable Instant updatedSince) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What a reader finds under these filters; the reader's own condition is one of them. */
    Selection selection(Reader reader) {
        var selection = new Selection()
                .where(Reader.CONDITION, Reader.PARAMETER, reader.held())
                .where("e.status not in (REPLACED, WITHDRAWN)")
                .where("e.status = :status", "status", Objects.requireNonNullElse(status, PracticeStatus.PUBLISHED))
                .where("array_contains(e.topics, :topic)", "topic", topic)
                .where("array_contains(e.languages, :language)", "language", language)
                .where("array_contains(e.circles, :circle)", "circle", circle)
                .where("e.prevention = :prevention", "prevention", prevention)
                .where("e.evidence = :evidence", "evidence", evidence)
                .where("e.sensitivity = :sensitivity", "sensitivity", sensitivity)
                .where("e.cityId in (select c.id from KnownCity c where c.country = :country)", "country", country);
        if (city != null && UUID_FORM.matcher(city).matches()) {
            selection.where("e.cityId = :city", "city", UUID.fromString(city));
        } else {
            selection.where("e.cityId in (select c.id from KnownCity c where c.slug = :city)", "city", city);
        }
        if (q != null) {
            int word = 0;
            for (var pattern : FoldedText.patternsOf(q)) {
                var name = "word" + word++;
                selection.where("e.searched like :" + name + " escape '\\'", name, pattern);
            }
        }
        return selection;
    }
}
