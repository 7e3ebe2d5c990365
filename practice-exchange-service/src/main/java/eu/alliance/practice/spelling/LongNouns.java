package eu.alliance.practice.spelling;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lets German compounds through: long words with a capital. */
public final class LongNouns extends FilteringTokenFilter {

    private static final int SHORTEST = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    public LongNouns(TokenStream words) {
        super(words);
    }

    @Override
    protected final boolean accept() {
        return term.length() >= SHORTEST && Character.isUpperCase(term.charAt(0));
    }
}
