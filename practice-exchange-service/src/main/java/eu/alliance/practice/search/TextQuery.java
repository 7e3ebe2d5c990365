package eu.alliance.practice.search;

import eu.alliance.practice.search.SearchText.Word;
import eu.alliance.practice.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What was typed, asked of every reading; the best of them counts. */
final class TextQuery {

    private static final float IN_TITLE = 2.5f;
    private static final float AS_TYPED = 1.2f;
    private static final float IN_COMPOUND = 0.8f;
    private static final float IN_PARTS = 0.4f;
    // below the least that RankedByWords gives to a word as it stands
    private static final float MISTYPED = 0.02f;
    private static final float OTHERS = 0.1f;
    private static final int MOST_VARIANTS = 20;

    private final IndexReader index;
    private final boolean tolerant;

    private TextQuery(IndexReader index, boolean tolerant) {
        this.index = index;
        this.tolerant = tolerant;
    }

    /**
     * What fits the text.
     *
     * @param tolerant whether words with a letter wrong fit, and parts of a compound
     */
    static Query of(SearchText text, IndexReader index, boolean tolerant) throws IOException {
        if (text.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        var asking = new TextQuery(index, tolerant);
        var words = new BooleanQuery.Builder();
        for (var word : text.words()) {
            words.add(asking.word(word), Occur.SHOULD);
        }
        words.setMinimumNumberShouldMatch(needed(text.words().size()));
        var query = new BooleanQuery.Builder();
        if (!text.words().isEmpty()) {
            query.add(words.build(), Occur.MUST);
        }
        text.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
        return query.build();
    }

    /** One or two words must all be there; of more, most. */
    private static int needed(int words) {
        return words <= 2 ? words : (int) Math.ceil(words * 0.6);
    }

    private static Query phrase(List<String> terms) {
        var phrase = terms.toArray(String[]::new);
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new PhraseQuery(Field.title(Wording.ANY), phrase), IN_TITLE),
                        new PhraseQuery(Field.text(Wording.ANY), phrase)),
                OTHERS);
    }

    private Query word(Word word) throws IOException {
        var ways = new ArrayList<Query>();
        for (var language : Wording.LANGUAGES) {
            for (var term : word.terms(language)) {
                ways.add(boosted(Field.title(language), term, IN_TITLE));
                ways.add(boosted(Field.text(language), term, 1));
            }
        }
        for (var term : word.terms(Wording.ANY)) {
            ways.add(boosted(Field.title(Wording.ANY), term, IN_TITLE * AS_TYPED));
            ways.add(boosted(Field.text(Wording.ANY), term, AS_TYPED));
        }
        for (var part : word.parts()) {
            ways.add(boosted(Field.COMPOUND, part, IN_COMPOUND));
        }
        if (tolerant) {
            ways.addAll(meant(word));
        }
        return new DisjunctionMaxQuery(ways, OTHERS);
    }

    private List<Query> meant(Word word) throws IOException {
        var ways = new ArrayList<Query>();
        ways.addAll(GermanParts.of(word.typed(), index).stream()
                .<Query>map(parts -> new BoostQuery(parts, IN_PARTS))
                .toList());
        for (var term : word.mistakable()) {
            var variants = new FuzzyQuery(
                    new Term(Field.text(Wording.ANY), term),
                    1,
                    0,
                    MOST_VARIANTS,
                    true,
                    new TopTermsBoostOnlyBooleanQueryRewrite(MOST_VARIANTS));
            ways.add(new BoostQuery(new ConstantScoreQuery(variants), MISTYPED));
        }
        return ways;
    }

    private static Query boosted(String field, String term, float boost) {
        var query = new TermQuery(new Term(field, term));
        return boost == 1 ? query : new BoostQuery(query, boost);
    }
}
