package eu.alliance.practice.spelling;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes off what is joined to the end of a name with an apostrophe: city's, İstanbul'da; but not O'Brien. */
public final class Suffixes extends TokenFilter {

    private static final int LONGEST = 4;
    private static final int SHORTEST_NAME = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    public Suffixes(TokenStream words) {
        super(words);
    }

    @Override
    public final boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (int at = term.length() - 1; at >= SHORTEST_NAME && at >= term.length() - 1 - LONGEST; at--) {
            if (term.charAt(at) == '\'' || term.charAt(at) == '’') {
                term.setLength(at);
                break;
            }
        }
        return true;
    }
}
