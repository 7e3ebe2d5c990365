package eu.alliance.practice.text;

import eu.alliance.practice.entry.Field;
import eu.alliance.practice.search.LibrarySearcher;
import eu.alliance.practice.wording.Thesaurus;
import eu.alliance.practice.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery.TopTermsScoringBooleanQueryRewrite;
import org.apache.lucene.search.PrefixQuery;

/** What somebody may have meant by a word that hardly any text has. */
record Meant(Word word, LibrarySearcher index) {

    private static final float OTHER_FORM = 0.9f;
    private static final float OTHER_WORD = 0.45f;
    private static final float OTHER_LANGUAGE = 0.15f;
    private static final float IN_TWO = 0.6f;
    private static final float INSIDE = 0.4f;
    private static final float MISTYPED = 0.5f;
    private static final float MISTYPED_FORM = 0.35f;
    private static final int SHORTEST_INSIDE = 5;
    private static final int MOST_VARIANTS = 20;

    List<BoostQuery> ways() throws IOException {
        var ways = new ArrayList<BoostQuery>();
        for (var language : Wording.OTHERS) {
            Wording.terms(language, word.typed()).forEach(term -> ways.add(Word.way(Field.STEM, term, OTHER_FORM)));
        }
        for (var kin : Thesaurus.of(word.typed())) {
            var fitting = kin.isOwnLanguage() ? OTHER_WORD : OTHER_LANGUAGE;
            kin.column().stems().forEach(term -> ways.add(Word.way(Field.STEM, term, fitting)));
            kin.column().ends().forEach(term -> ways.add(Word.way(Field.ENDS, term, fitting)));
        }
        for (var parts : WordParts.of(word.typed(), index.getIndexReader())) {
            ways.add(new BoostQuery(parts, IN_TWO));
        }
        for (var end : word.ends()) {
            if (end.length() >= SHORTEST_INSIDE) {
                // each end is indexed: one that begins with the word has it in its middle
                ways.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(Field.ENDS, end))), INSIDE));
            }
        }
        mistyped(ways, Field.EXACT, word.exact(), 0, MISTYPED);
        mistyped(ways, Field.STEM, word.stems(), 0, MISTYPED_FORM);
        mistyped(ways, Field.ENDS, word.ends(), 2, MISTYPED_FORM);
        return ways;
    }

    private void mistyped(List<BoostQuery> ways, String field, List<String> terms, int sure, float fitting)
            throws IOException {
        for (var term : terms) {
            if (term.length() >= Word.SHORTEST_MISTAKE) {
                var close = new FuzzyQuery(
                        new Term(field, term),
                        1,
                        sure,
                        MOST_VARIANTS,
                        true,
                        new TopTermsScoringBooleanQueryRewrite(MOST_VARIANTS));
                if (close.rewrite(index) instanceof BooleanQuery variants
                        && !variants.clauses().isEmpty()) {
                    ways.add(new BoostQuery(variants, fitting));
                }
            }
        }
    }
}
