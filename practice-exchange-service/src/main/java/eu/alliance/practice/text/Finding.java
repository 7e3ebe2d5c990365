package eu.alliance.practice.text;

import eu.alliance.practice.search.LibrarySearcher;
import eu.alliance.practice.counting.Subset;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.search.Inquiry.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Finds a text: what has all of its words, if that is enough for a page; else what has most of them, and where a word is
 * hardly anywhere what may have been meant by it. What has all of them as they are comes first.
 */
record Finding(SearchText text, LibrarySearcher index) {

    private static final long RARE = 20;
    private static final float PHRASE_IN_TITLE = 2;
    private static final float NOT_AS_TYPED = 0.02f;

    /** A word among the others. */
    private record Sought(Word word, Subset present, Subset fitting, List<BoostQuery> meant, float weight) {

        /** The best way counts. What was meant counts for little beside what was said, if there is that. */
        Query ranked(boolean isSaid) {
            var ways = new ArrayList<Query>();
            word.ways().forEach(way -> ways.add(times(way, weight)));
            meant.forEach(way -> ways.add(times(way, isSaid ? weight * NOT_AS_TYPED : weight)));
            return new DisjunctionMaxQuery(ways, 0);
        }

        private static Query times(BoostQuery way, float weight) {
            return new BoostQuery(way.getQuery(), way.getBoost() * weight);
        }
    }

    Found in(Subset allowed, Optional<String> remembered) throws IOException {
        var among = allowed;
        for (var phrase : text.phrases()) {
            among = among.and(index.subset(ordered(Field.TEXT_ORDERED, phrase)));
        }
        if (text.words().isEmpty()) {
            return new Found(among, phrases().build(), "");
        }
        return words(among, remembered.flatMap(kept -> Recalled.of(kept, text.words().size())));
    }

    private Found words(Subset among, Optional<Recalled> recalled) throws IOException {
        var present = new ArrayList<Subset>();
        for (var word : text.words()) {
            present.add(index.subset(word.present()).and(among));
        }
        var all = present.stream().reduce(among, Subset::and);
        boolean isEnough = recalled.map(kept -> !kept.isTolerant()).orElseGet(() -> all.size() >= RARE);
        var sought = new ArrayList<Sought>();
        for (int i = 0; i < present.size(); i++) {
            sought.add(sought(i, present.get(i), among, isEnough, recalled));
        }
        if (isEnough) {
            return new Found(all, ranked(sought, Occur.MUST).build(), Recalled.of(sought.size(), false, weights(sought)).text());
        }
        var most = Subset.inMost(sought.stream().map(Sought::fitting).toList());
        int needed = recalled.map(Recalled::needed).orElseGet(() -> needed(most));
        var ranking = ranked(sought, Occur.SHOULD);
        if (all.size() > 0) {
            var said = new BooleanQuery.Builder();
            text.words().forEach(word -> said.add(word.present(), Occur.FILTER));
            ranking.add(new BoostQuery(new ConstantScoreQuery(said.build()), above(sought)), Occur.SHOULD);
        }
        return new Found(
                most.get(most.size() - needed),
                ranking.build(),
                Recalled.of(needed, true, weights(sought)).text());
    }

    private Sought sought(int i, Subset present, Subset among, boolean isEnough, Optional<Recalled> recalled)
            throws IOException {
        var word = text.words().get(i);
        long size = present.size();
        float weight = recalled.map(kept -> kept.weights().get(i)).orElseGet(() -> weight(size, among.size()));
        if (isEnough || size >= RARE) {
            return new Sought(word, present, present, List.of(), weight);
        }
        var meant = meant(i);
        return new Sought(word, present, present.or(index.subset(Word.any(meant)).and(among)), meant, weight);
    }

    /** Also what is written as one word with the one before or after it. */
    private List<BoostQuery> meant(int i) throws IOException {
        var meant = new ArrayList<>(new Meant(text.words().get(i), index.getIndexReader()).ways());
        for (int first = Math.max(0, i - 1); first <= i && first + 1 < text.words().size(); first++) {
            var joined = Word.of(text.words().get(first).typed() + text.words().get(first + 1).typed());
            meant.addAll(joined.ways());
        }
        return meant;
    }

    private BooleanQuery.Builder ranked(List<Sought> sought, Occur occur) {
        var ranked = phrases();
        sought.forEach(each -> ranked.add(each.ranked(each.present().size() > 0), occur));
        return ranked;
    }

    private BooleanQuery.Builder phrases() {
        var phrases = new BooleanQuery.Builder();
        text.phrases().forEach(phrase -> phrases.add(
                        new BoostQuery(ordered(Field.TITLE_ORDERED, phrase), PHRASE_IN_TITLE), Occur.SHOULD)
                .add(ordered(Field.TEXT_ORDERED, phrase), Occur.SHOULD));
        return phrases;
    }

    private static int needed(List<Subset> most) {
        for (int missing = 0; missing < most.size(); missing++) {
            if (most.get(missing).size() >= RARE) {
                return most.size() - missing;
            }
        }
        return 1;
    }

    /** More than any sum of ways comes to. */
    private static float above(List<Sought> sought) {
        return 3 * (float) sought.stream().mapToDouble(Sought::weight).sum();
    }

    private static List<Float> weights(List<Sought> sought) {
        return sought.stream().map(Sought::weight).toList();
    }

    /** By what this reader sees: a word is the more telling the rarer it is. */
    private static float weight(long with, long all) {
        return 1 + (float) Math.log1p((all - with + 0.5) / (with + 0.5));
    }

    private static Query ordered(String field, List<String> terms) {
        return new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
