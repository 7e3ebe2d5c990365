package eu.alliance.practice.search;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.content.PracticeContent;
import eu.alliance.practice.wording.Wording;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
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
record Entry(
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

    private static final FieldType COUNTED = indexed(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PRESENT = indexed(IndexOptions.DOCS, true);

    Document document() {
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
        document.add(new NumericDocValuesField(Field.ID_HIGH, version.getMostSignificantBits()));
        document.add(new NumericDocValuesField(Field.ID_LOW, version.getLeastSignificantBits()));
        document.add(new LongField(Field.UPDATED_AT, Field.micros(updatedAt), Store.NO));
        if (publishedAt != null) {
            document.add(new NumericDocValuesField(Field.PUBLISHED_AT, Field.micros(publishedAt)));
        }
        var title =
                String.join(" ", Wording.terms(Wording.PLAIN, content.title().in(content.originalLanguage())));
        document.add(new SortedDocValuesField(
                Field.TITLE_ORDER, new BytesRef(title.substring(0, Math.min(title.length(), ORDERED_LETTERS)))));
    }

    private void write(Document document) {
        content.title().texts().forEach((language, title) -> {
            document.add(new StoredField(Field.TITLES, title));
            document.add(new org.apache.lucene.document.Field(Field.STARTS, title, PRESENT));
            document.add(new TextField(Field.title(Wording.ANY), Wording.composed(title), Store.NO));
            if (!Wording.of(language).equals(Wording.ANY)) {
                document.add(new org.apache.lucene.document.Field(
                        Field.title(Wording.of(language)), Wording.composed(title), COUNTED));
            }
        });
        Stream.concat(
                        Stream.of(content.title(), content.summary(), content.targetGroups()),
                        content.sections().written().values().stream())
                .filter(Objects::nonNull)
                .forEach(text -> text.texts().forEach((language, said) -> write(document, language, said)));
        if (cityName != null) {
            List.copyOf(cityName.texts().values()).stream()
                    .distinct()
                    .forEach(name ->
                            document.add(new TextField(Field.text(Wording.ANY), Wording.composed(name), Store.NO)));
        }
    }

    private static void write(Document document, String language, String said) {
        var text = Wording.composed(said);
        document.add(new TextField(Field.text(Wording.ANY), text, Store.NO));
        var reading = Wording.of(language);
        if (!reading.equals(Wording.ANY)) {
            document.add(new org.apache.lucene.document.Field(Field.text(reading), text, COUNTED));
        }
        if (reading.equals(Locale.GERMAN.getLanguage())) {
            document.add(new org.apache.lucene.document.Field(Field.COMPOUND, text, PRESENT));
        }
    }

    private static void keep(Document document, Field field, Object value) {
        document.add(new StringField(field.key(), value.toString(), Store.NO));
    }

    private static void count(Document document, Field field, Object value) {
        keep(document, field, value);
        document.add(new SortedSetDocValuesField(field.key(), new BytesRef(value.toString())));
    }

    private static FieldType indexed(IndexOptions options, boolean withoutNorms) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }
}
