package eu.alliance.practice.entry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What a version is known by in the index. */
public enum Field {
    VERSION,
    PRACTICE,
    READER,
    STATUS,
    TOPIC,
    COUNTRY,
    LANGUAGE,
    PREVENTION,
    EVIDENCE,
    CITY,
    SENSITIVITY,
    CIRCLE;

    public static final String ID_HIGH = "id.high";
    public static final String ID_LOW = "id.low";
    public static final String PUBLISHED_AT = "publishedAt";
    public static final String UPDATED_AT = "updatedAt";
    public static final String TITLE_ORDER = "title.order";
    public static final String TITLES = "titles";
    public static final String TITLE_LANGUAGES = "titles.languages";
    /** Words without case, accents and script, each with its worth. */
    public static final String EXACT = "exact";
    /** The stems of words, likewise. */
    public static final String STEM = "stem";
    /** Ends of German compounds, likewise. */
    public static final String ENDS = "ends";

    public static final String STARTS = "starts";

    /** Words in their order, for phrases: of the title, and of all texts. */
    public static final String TITLE_ORDERED = "title.any";

    public static final String TEXT_ORDERED = "text.any";

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Versions that have this value. */
    public Query is(Object value) {
        return new TermQuery(new Term(key(), value.toString()));
    }

    /** Versions that do not. */
    public Query isNot(Object value) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(is(value), Occur.MUST_NOT)
                .build();
    }

    /** Versions that changed at or after an instant. */
    public static Query updatedSince(Instant since) {
        return LongField.newRangeQuery(UPDATED_AT, micros(since), Long.MAX_VALUE);
    }

    public static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
