package eu.alliance.practice.spelling;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes each word otherwise. */
public abstract class Respelling extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Respelling(TokenStream words) {
        super(words);
    }

    /** The same word, or another way to write it. */
    abstract String respelled(String word);

    @Override
    public final boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var word = term.toString();
        var respelled = respelled(word);
        if (!respelled.equals(word)) {
            term.setEmpty().append(respelled);
        }
        return true;
    }
}
