package eu.alliance.practice.text;

import eu.alliance.practice.counting.Subset;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.search.Inquiry.Found;
import eu.alliance.practice.search.LibrarySearcher;
import eu.alliance.practice.search.SumOfBest;
import eu.alliance.practice.text.Recalled.Kept;
import eu.alliance.practice.text.Recalled.Patience;
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
    // a long question is not all misspelt
    private static final int MOST_WIDENED = 6;
    private static final float PHRASE_IN_TITLE = 2;
    private static final float NOT_AS_TYPED = 0.02f;

    /** A word among the others. */
    private record Sought(Word word, Subset fitting, List<BoostQuery> meant, Kept kept) {

        /** The best way counts. What was meant counts for little beside what was said, if there is that. */
        DisjunctionMaxQuery ranked() {
            var ways = new ArrayList<Query>();
            float less = kept.patience() == Patience.SOME ? NOT_AS_TYPED : 1;
            word.ways().forEach(way -> ways.add(times(way, kept.weight())));
            meant.forEach(way -> ways.add(times(way, kept.weight() * less)));
            return new DisjunctionMaxQuery(ways, 0);
        }

        private static Query times(BoostQuery way, float weight) {
            return new BoostQuery(way.getQuery(), way.getBoost() * weight);
        }
    }

    Found in(Subset allowed, Optional<String> remembered) throws IOException {
        var among = withPhrases(allowed);
        if (text.words().isEmpty()) {
            return new Found(among, phrases().build(), "");
        }
        return words(
                among, remembered.flatMap(kept -> Recalled.of(kept, text.words().size())));
    }

    /** What has all of it. */
    Found said(Subset allowed) throws IOException {
        var among = withPhrases(allowed);
        for (var word : text.words()) {
            among = among.and(index.subset(word.present()));
        }
        return Found.everything(among);
    }

    private Subset withPhrases(Subset allowed) throws IOException {
        var among = allowed;
        for (var phrase : text.phrases()) {
            among = among.and(index.subset(ordered(Field.TEXT_ORDERED, phrase)));
        }
        return among;
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
            int word = i;
            var kept = recalled.map(before -> before.words().get(word))
                    .orElseGet(() -> kept(present.get(word), among, isEnough || isPlenty(sought)));
            sought.add(sought(i, present.get(i), among, kept));
        }
        if (isEnough) {
            return new Found(all, ranked(all, sought), remembered(sought.size(), false, sought));
        }
        var most = Subset.inMost(sought.stream().map(Sought::fitting).toList());
        int needed = recalled.map(Recalled::needed).orElseGet(() -> needed(most));
        var ranking = ranked(sought, Occur.SHOULD);
        if (all.size() > 0) {
            var said = new BooleanQuery.Builder();
            text.words().forEach(word -> said.add(word.present(), Occur.FILTER));
            ranking.add(new BoostQuery(new ConstantScoreQuery(said.build()), above(sought)), Occur.SHOULD);
        }
        return new Found(most.get(most.size() - needed), ranking.build(), remembered(needed, true, sought));
    }

    private static Kept kept(Subset present, Subset among, boolean isEnough) {
        long size = present.size();
        var patience = isEnough || size >= RARE ? Patience.NONE : size > 0 ? Patience.SOME : Patience.ALL;
        return new Kept(weight(size, among.size()), patience);
    }

    private static boolean isPlenty(List<Sought> sought) {
        return sought.stream()
                        .filter(each -> each.kept().patience() != Patience.NONE)
                        .count()
                >= MOST_WIDENED;
    }

    private Sought sought(int i, Subset present, Subset among, Kept kept) throws IOException {
        var word = text.words().get(i);
        if (kept.patience() == Patience.NONE) {
            return new Sought(word, present, List.of(), kept);
        }
        var meant = meant(i);
        return new Sought(word, present.or(index.subset(Word.any(meant)).and(among)), meant, kept);
    }

    /** Also what is written as one word with the one before or after it. */
    private List<BoostQuery> meant(int i) throws IOException {
        var meant = new ArrayList<>(new Meant(text.words().get(i), index).ways());
        for (int first = Math.max(0, i - 1);
                first <= i && first + 1 < text.words().size();
                first++) {
            var joined = Word.of(text.words().get(first).typed()
                    + text.words().get(first + 1).typed());
            meant.addAll(joined.ways());
        }
        return meant;
    }

    private Query ranked(Subset all, List<Sought> sought) {
        return text.phrases().isEmpty() && sought.size() > 1 && index.areMany(all)
                ? new SumOfBest(sought.stream().map(Sought::ranked).toList())
                : ranked(sought, Occur.MUST).build();
    }

    private BooleanQuery.Builder ranked(List<Sought> sought, Occur occur) {
        var ranked = phrases();
        sought.forEach(each -> ranked.add(each.ranked(), occur));
        return ranked;
    }

    private BooleanQuery.Builder phrases() {
        var phrases = new BooleanQuery.Builder();
        text.phrases()
                .forEach(phrase -> phrases.add(
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
        return 3
                * (float) sought.stream()
                        .mapToDouble(each -> each.kept().weight())
                        .sum();
    }

    private static String remembered(int needed, boolean isTolerant, List<Sought> sought) {
        return new Recalled(
                        needed, isTolerant, sought.stream().map(Sought::kept).toList())
                .text();
    }

    /** By what this reader sees: a word is the more telling the rarer it is. */
    private static float weight(long with, long all) {
        return 1 + (float) Math.log1p((all - with + 0.5) / (with + 0.5));
    }

    private static Query ordered(String field, List<String> terms) {
        return new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
