package eu.alliance.practice.entry;

import eu.alliance.practice.wording.Wording;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** The words of one version and what each is worth: much in a short title, little in a long section. */
final class Emphasis {

    /** Where a text stands, what a word there may be worth at most and how long such a text usually is. */
    enum Place {
        TITLE(0.5f, 6),
        CITY(0.2f, 2),
        SUMMARY(0.2f, 30),
        SECTION(0.1f, 100);

        private final float worth;
        private final int length;

        Place(float worth, int length) {
            this.worth = worth;
            this.length = length;
        }

        private float of(int times, int words) {
            return worth * times / (times + SATURATION * (1 - BY_LENGTH + BY_LENGTH * words / length));
        }
    }

    /** What no word is worth more than. */
    static final int MOST = 1000;

    private static final float SATURATION = 0.5f;
    private static final float BY_LENGTH = 0.4f;

    private final Map<String, Map<Place, Float>> worth = new HashMap<>();

    /** Several texts in one place count as one: the best of the translations. */
    void add(Place place, String reading, String text) {
        var times = new HashMap<String, Integer>();
        var terms = Wording.terms(reading, text);
        terms.forEach(term -> times.merge(term, 1, Integer::sum));
        times.forEach((term, often) -> {
            var places = worth.computeIfAbsent(term, _ -> new EnumMap<>(Place.class));
            places.merge(place, place.of(often, terms.size()), Math::max);
        });
    }

    TokenStream words() {
        return new Words(worth);
    }

    private static final class Words extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final List<Map.Entry<String, Map<Place, Float>>> words;
        private int next;

        private Words(Map<String, Map<Place, Float>> words) {
            this.words = List.copyOf(words.entrySet());
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            clearAttributes();
            var word = words.get(next++);
            term.append(word.getKey());
            frequency.setTermFrequency(worth(word.getValue()));
            return true;
        }

        private static int worth(Map<Place, Float> places) {
            double sum =
                    places.values().stream().mapToDouble(Float::doubleValue).sum();
            return Math.max(1, (int) Math.min(MOST, Math.round(sum * MOST)));
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
