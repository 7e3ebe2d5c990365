package eu.alliance.practice.entry;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.entry.Emphasis.Place;
import eu.alliance.practice.wording.Wording;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One version of a practice as the index has it.
 *
 * @param country of its city, as far as known
 * @param cityName likewise
 */
public record Entry(
        UUID version,
        UUID practice,
        UUID city,
        String status,
        String sensitivity,
        String evidence,
        PracticeContent content,
        Collection<String> readableBy,
        Collection<String> circles,
        @Nullable Instant publishedAt,
        Instant updatedAt,
        @Nullable String country,
        @Nullable LocalizedText cityName) {

    // a hundred letters tell titles apart; a value has at most 32 kB
    private static final int ORDERED_LETTERS = 100;

    private static final FieldType WEIGHED = indexed(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType PRESENT = indexed(IndexOptions.DOCS);

    public Document document() {
        var document = new Document();
        keep(document, Field.VERSION, version);
        keep(document, Field.PRACTICE, practice);
        keep(document, Field.SENSITIVITY, sensitivity);
        keep(document, Field.STATUS, status);
        readableBy.forEach(key -> keep(document, Field.READER, key));
        circles.forEach(circle -> keep(document, Field.CIRCLE, circle));
        content.topics().stream().distinct().forEach(topic -> count(document, Field.TOPIC, topic));
        content.languages().forEach(language -> count(document, Field.LANGUAGE, language));
        count(document, Field.PREVENTION, content.prevention());
        count(document, Field.EVIDENCE, evidence);
        count(document, Field.CITY, city);
        if (country != null) {
            count(document, Field.COUNTRY, country);
        }
        order(document);
        write(document);
        return document;
    }

    private void order(Document document) {
        order(document, Field.ID_HIGH, version.getMostSignificantBits());
        document.add(new NumericDocValuesField(Field.ID_LOW, version.getLeastSignificantBits()));
        document.add(new LongField(Field.UPDATED_AT, Field.micros(updatedAt), Store.NO));
        if (publishedAt != null) {
            order(document, Field.PUBLISHED_AT, Field.micros(publishedAt));
        }
        var words =
                String.join(" ", Wording.terms(Wording.PLAIN, content.title().in(content.originalLanguage())));
        var title = words.substring(0, Math.min(words.length(), ORDERED_LETTERS));
        document.add(new SortedDocValuesField(Field.TITLE_ORDER, new BytesRef(title)));
        document.add(new StringField(Field.TITLE_ORDER, title, Store.NO));
    }

    /** As a value and as a point: whole blocks of values that cannot be among the first are passed over. */
    private static void order(Document document, String field, long value) {
        document.add(new NumericDocValuesField(field, value));
        document.add(new LongPoint(field, value));
    }

    private void write(Document document) {
        content.title().texts().forEach((language, title) -> {
            document.add(new StoredField(Field.TITLES, title));
            document.add(new StoredField(Field.TITLE_LANGUAGES, language));
            document.add(new org.apache.lucene.document.Field(Field.STARTS, title, PRESENT));
            document.add(new TextField(Field.TITLE_ORDERED, Wording.composed(title), Store.NO));
        });
        var said = new Said(document);
        said.add(Place.TITLE, content.title());
        said.add(Place.SUMMARY, content.summary());
        said.add(Place.SUMMARY, content.targetGroups());
        content.sections().written().values().forEach(text -> said.add(Place.SECTION, text));
        said.add(Place.CITY, cityName);
        said.finish();
    }

    /** All texts, in every reading. */
    private record Said(Document document, Emphasis exact, Emphasis stems, Emphasis ends) {

        Said(Document document) {
            this(document, new Emphasis(), new Emphasis(), new Emphasis());
        }

        void add(Place place, @Nullable LocalizedText text) {
            if (text != null) {
                text.texts().forEach((language, words) -> add(place, language, Wording.composed(words)));
            }
        }

        private void add(Place place, String language, String text) {
            document.add(new TextField(Field.TEXT_ORDERED, text, Store.NO));
            exact.add(place, Wording.ANY, text);
            var reading = Wording.of(language);
            if (!reading.equals(Wording.ANY)) {
                stems.add(place, reading, text);
            }
            if (reading.equals(Locale.GERMAN.getLanguage())) {
                ends.add(place, Wording.COMPOUND, text);
            }
        }

        void finish() {
            document.add(new org.apache.lucene.document.Field(Field.EXACT, exact.words(), WEIGHED));
            document.add(new org.apache.lucene.document.Field(Field.STEM, stems.words(), WEIGHED));
            document.add(new org.apache.lucene.document.Field(Field.ENDS, ends.words(), WEIGHED));
        }
    }

    private static void keep(Document document, Field field, Object value) {
        document.add(new StringField(field.key(), value.toString(), Store.NO));
    }

    private static void count(Document document, Field field, Object value) {
        keep(document, field, value);
        document.add(new SortedSetDocValuesField(field.key(), new BytesRef(value.toString())));
    }

    private static FieldType indexed(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
