package eu.alliance.practice.spelling;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Every beginning and every end of a long word. Whoever asks for one word finds the compounds that begin or end with it,
 * with no dictionary that would have to know it.
 */
public final class CompoundEnds extends TokenFilter {

    private static final int SHORTEST = 4;
    private static final int REST = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private int length;
    private boolean ends;
    private State state = captureState();

    public CompoundEnds(TokenStream words) {
        super(words);
    }

    @Override
    public final boolean incrementToken() throws IOException {
        while (length > word.length() - REST) {
            if (!ends && !word.isEmpty()) {
                ends = true;
                length = SHORTEST;
            } else if (input.incrementToken()) {
                word = term.toString();
                state = captureState();
                ends = false;
                length = SHORTEST;
            } else {
                return false;
            }
        }
        restoreState(state);
        term.setEmpty().append(ends ? word.substring(word.length() - length) : word.substring(0, length));
        length++;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        word = "";
        length = 0;
        ends = false;
    }
}
