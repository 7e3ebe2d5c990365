package eu.alliance.practice.search;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.counting.Subset;
import eu.alliance.practice.entry.Field;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;

/** In which order versions are found; the same ones by the time of their making. */
public enum Order {
    RELEVANCE("relevance"),
    MADE("createdAt"),
    NEWEST_MADE("-createdAt"),
    PUBLISHED("publishedAt"),
    NEWEST_PUBLISHED("-publishedAt"),
    UPDATED("updatedAt"),
    NEWEST_UPDATED("-updatedAt"),
    TITLE("title"),
    TITLE_BACKWARDS("-title");

    private final String code;

    Order(String code) {
        this.code = code;
    }

    public static Optional<Order> named(String code) {
        return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
    }

    public Sort sort() {
        boolean backwards = this == NEWEST_MADE;
        var high = new SortField(Field.ID_HIGH, SortField.Type.LONG, backwards);
        var low = new SortField(Field.ID_LOW, SortField.Type.LONG, backwards);
        return switch (this) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, high, low);
            case MADE, NEWEST_MADE -> new Sort(high, low);
            case PUBLISHED -> new Sort(time(Field.PUBLISHED_AT, false), high, low);
            case NEWEST_PUBLISHED -> new Sort(time(Field.PUBLISHED_AT, true), high, low);
            case UPDATED -> new Sort(time(Field.UPDATED_AT, false), high, low);
            case NEWEST_UPDATED -> new Sort(time(Field.UPDATED_AT, true), high, low);
            case TITLE -> new Sort(title(false), high, low);
            case TITLE_BACKWARDS -> new Sort(title(true), high, low);
        };
    }

    /** The place of a hit as a cursor keeps it. */
    public List<String> place(FieldDoc hit, UUID version, String remembered) {
        return switch (hit.fields[0]) {
            case BytesRef title -> List.of(version.toString(), title.utf8ToString(), remembered);
            case Object value -> List.of(version.toString(), value.toString(), remembered);
        };
    }

    /** The hit that a cursor goes on after. */
    public FieldDoc after(List<String> place) {
        try {
            var version = UUID.fromString(place.getFirst());
            Object high = version.getMostSignificantBits();
            Object low = version.getLeastSignificantBits();
            var fields = switch (this) {
                case RELEVANCE -> new Object[] {Float.valueOf(place.get(1)), high, low};
                case MADE, NEWEST_MADE -> new Object[] {high, low};
                case PUBLISHED, NEWEST_PUBLISHED, UPDATED, NEWEST_UPDATED ->
                    new Object[] {Long.valueOf(place.get(1)), high, low};
                case TITLE, TITLE_BACKWARDS -> new Object[] {new BytesRef(place.get(1)), high, low};
            };
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw Refusal.malformed("INVALID_CURSOR", "This cursor is broken.");
        }
    }

    /** Of what fits, what may come from a place on; all of it where that is as quick. */
    Subset left(List<String> place, Subset fitting, LibrarySearcher index) throws IOException {
        return switch (this) {
            case TITLE, TITLE_BACKWARDS ->
                new TitlesLeft(new BytesRef(place.get(1)), this == TITLE_BACKWARDS).of(fitting, index);
            case RELEVANCE, MADE, NEWEST_MADE, PUBLISHED, NEWEST_PUBLISHED, UPDATED, NEWEST_UPDATED -> fitting;
        };
    }

    // what has no such time comes last
    private static SortField time(String field, boolean newestFirst) {
        return field.equals(Field.UPDATED_AT)
                ? LongField.newSortField(field, newestFirst, SortedNumericSelector.Type.MIN)
                : new SortField(field, SortField.Type.LONG, newestFirst, newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    private static SortField title(boolean backwards) {
        return new SortField(Field.TITLE_ORDER, SortField.Type.STRING, backwards);
    }
}
