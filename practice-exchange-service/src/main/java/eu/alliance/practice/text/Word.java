package eu.alliance.practice.text;

import eu.alliance.practice.entry.Field;
import eu.alliance.practice.search.AnyOf;
import eu.alliance.practice.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * One word that is asked for, in whichever language it is.
 *
 * @param exact as texts have it, without case, accents and script
 * @param stems what each language makes of it
 * @param ends the forms in which a German compound may begin or end with it
 */
public record Word(String typed, List<String> exact, List<String> stems, List<String> ends) {

    /** A shorter one is taken as it is typed. */
    public static final int SHORTEST_MISTAKE = 4;

    private static final float AS_TYPED = 1.08f;
    private static final float IN_COMPOUND = 0.7f;
    private static final float LEFT_OF_IT = 0.5f;
    private static final int SHORTEST_END = 4;

    static Word of(String typed) {
        return new Word(
                typed,
                Wording.terms(Wording.ANY, typed),
                stems(Wording.LANGUAGES, typed),
                Wording.terms(Wording.PARTS, typed).stream()
                        .filter(term -> term.length() >= SHORTEST_END)
                        .toList());
    }

    private static List<String> stems(List<String> languages, String typed) {
        var inRussian = Wording.inCyrillic(typed).stream();
        return Stream.concat(
                        languages.stream().flatMap(each -> Wording.terms(each, typed).stream()),
                        inRussian.flatMap(each -> Wording.terms("ru", each).stream()))
                .distinct()
                .toList();
    }

    /** Whatever has it, each with how well that fits. */
    List<BoostQuery> ways() {
        var ways = new ArrayList<BoostQuery>();
        exact.forEach(term -> ways.add(way(Field.EXACT, term, AS_TYPED)));
        stems.forEach(term -> ways.add(way(Field.STEM, term, sure(term))));
        ends.forEach(term -> ways.add(way(Field.ENDS, term, IN_COMPOUND)));
        return ways;
    }

    /** The less of a word is left, the more others share it. */
    private float sure(String stem) {
        return LEFT_OF_IT + (1 - LEFT_OF_IT) * Math.min(1, (float) stem.length() / typed.length());
    }

    /** Whatever has it, as it stands or in another form. */
    Query present() {
        var terms = new ArrayList<Term>();
        exact.forEach(term -> terms.add(new Term(Field.EXACT, term)));
        stems.forEach(term -> terms.add(new Term(Field.STEM, term)));
        ends.forEach(term -> terms.add(new Term(Field.ENDS, term)));
        return new AnyOf(terms);
    }

    static Query any(List<BoostQuery> ways) {
        var any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way.getQuery(), Occur.SHOULD));
        return any.build();
    }

    static BoostQuery way(String field, String term, float fitting) {
        return new BoostQuery(new TermQuery(new Term(field, term)), fitting);
    }
}
