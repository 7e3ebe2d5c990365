package eu.alliance.practice.shelf;

import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.reader.Sensitivity;
import eu.alliance.practice.search.Order;
import eu.alliance.practice.text.SearchText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How the library may be narrowed, ordered and shown. */
public record PracticeFilters(
        @Parameter(
                description = "What to look for, in any language. Words are found in their other forms, in German"
                        + " compounds, without accents, in another script, with a letter wrong and, where few texts have"
                        + " them, by others that mean the same. What has all words comes first; where few have all,"
                        + " most are enough. Double quotes make a phrase; nothing else is syntax.",
                example = "prevention \"young people\"")
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
        @Nullable Instant updatedSince,

        @Parameter(
                description = "Order; with `q` relevance unless asked otherwise, else createdAt.",
                schema =
                        @Schema(
                                enumeration = {
                                    "relevance",
                                    "createdAt",
                                    "-createdAt",
                                    "publishedAt",
                                    "-publishedAt",
                                    "updatedAt",
                                    "-updatedAt",
                                    "title",
                                    "-title"
                                }))
        @RestQuery
        @Nullable String sort,

        @Parameter(
                description = "BCP 47: texts and labels in this language alone; those that aren't in it in English,"
                        + " else in another, as their keys say.")
        @RestQuery
        @Nullable String lang) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    public Optional<SearchText> text() {
        return Optional.ofNullable(q).filter(typed -> !typed.isBlank()).map(SearchText::of);
    }

    /** Whether a copy of the collection is being kept up: that is read from the rows themselves, in order of change. */
    boolean areForCopying() {
        return updatedSince != null && text().isEmpty() && sort == null;
    }

    Order order() {
        if (sort == null) {
            var ofText = updatedSince == null ? Order.RELEVANCE : Order.UPDATED;
            return text().isPresent() ? ofText : Order.MADE;
        }
        var order = Order.named(sort)
                .orElseThrow(() -> Refusal.malformed("INVALID_PARAMETER", "The parameter sort names no order."));
        return order == Order.RELEVANCE && text().isEmpty() ? Order.MADE : order;
    }

    /** What a version in the index must be. */
    public List<Query> conditions() {
        var conditions = new ArrayList<Query>();
        conditions.add(Field.STATUS.is(Objects.requireNonNullElse(status, PracticeStatus.PUBLISHED)));
        add(conditions, Field.TOPIC, topic);
        add(conditions, Field.COUNTRY, country);
        add(conditions, Field.LANGUAGE, language);
        add(conditions, Field.PREVENTION, prevention);
        add(conditions, Field.EVIDENCE, evidence);
        add(
                conditions,
                Field.CITY,
                city == null ? null : cityId().<Object>map(id -> id).orElse(city));
        add(conditions, Field.SENSITIVITY, sensitivity);
        add(conditions, Field.CIRCLE, circle);
        if (updatedSince != null) {
            conditions.add(Field.updatedSince(updatedSince));
        }
        return conditions;
    }

    /** The same of the rows; the reader's own condition is one of them. */
    Listing<PracticeVersion> rows(Reader reader) {
        return Listing.of(PracticeVersion.class)
                .where(Reader.CONDITION, Reader.PARAMETER, reader.held())
                .where("e.status not in (REPLACED, WITHDRAWN)")
                .where("e.status = :status", "status", Objects.requireNonNullElse(status, PracticeStatus.PUBLISHED))
                .where("array_contains(e.topics, :topic)", "topic", topic)
                .where("array_contains(e.languages, :language)", "language", language)
                .where("array_contains(e.circles, :circle)", "circle", circle)
                .where("e.prevention = :prevention", "prevention", prevention)
                .where("e.evidence = :evidence", "evidence", evidence)
                .where("e.sensitivity = :sensitivity", "sensitivity", sensitivity)
                .where("e.cityId in (select c.id from KnownCity c where c.country = :country)", "country", country)
                .where("e.cityId = :city", "city", city == null ? null : cityId().orElse(new UUID(0, 0)))
                .updatedSince(updatedSince);
    }

    private Optional<UUID> cityId() {
        return Optional.ofNullable(city)
                .flatMap(named -> UUID_FORM.matcher(named).matches()
                        ? Optional.of(UUID.fromString(named))
                        : KnownCity.named(named));
    }

    private static void add(List<Query> conditions, Field field, @Nullable Object value) {
        if (value != null) {
            conditions.add(field.is(value));
        }
    }
}
