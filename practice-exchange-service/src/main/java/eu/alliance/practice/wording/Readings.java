package eu.alliance.practice.wording;

import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** Chains of filters. Accents go before the stemmer where people leave them out, so that both spellings share a stem. */
final class Readings {

    static final int LONGEST_START = 12;
    private static final int GAP = 100;

    private Readings() {}

    static Analyzer english() {
        return reading(words -> new PorterStemFilter(new AmericanSpelling(new StopFilter(
                new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words))), StopWords.of("en")))));
    }

    static Analyzer french() {
        return reading(words -> new FrenchLightStemFilter(new ASCIIFoldingFilter(
                new StopFilter(new LowerCaseFilter(new ElisionFilter(words, StopWords.ELIDED)), StopWords.of("fr")))));
    }

    static Analyzer german() {
        return reading(words -> new GermanLightStemFilter(new ASCIIFoldingFilter(
                new GermanNormalizationFilter(new StopFilter(new LowerCaseFilter(words), StopWords.of("de"))))));
    }

    static Analyzer italian() {
        return reading(words -> new SnowballFilter(
                new ASCIIFoldingFilter(new StopFilter(
                        new LowerCaseFilter(new ElisionFilter(words, StopWords.ELIDED)), StopWords.of("it"))),
                new ItalianStemmer()));
    }

    static Analyzer russian() {
        var yo = new NormalizeCharMap.Builder();
        yo.add("ё", "е");
        yo.add("Ё", "Е");
        return reading(
                yo.build(),
                words -> new SnowballFilter(
                        new StopFilter(new LowerCaseFilter(words), StopWords.of("ru")), new RussianStemmer()));
    }

    static Analyzer turkish() {
        return reading(words -> new TurkishEndings(new ASCIIFoldingFilter(
                new StopFilter(new TurkishLowerCaseFilter(new ApostropheFilter(words)), StopWords.of("tr")))));
    }

    static Analyzer any() {
        return reading(words -> new AmericanSpelling(folded(words)));
    }

    static Analyzer plain() {
        return reading(Readings::folded);
    }

    static Analyzer starts() {
        return reading(words -> new EdgeNGramTokenFilter(folded(words), 1, LONGEST_START, false));
    }

    static Analyzer compound() {
        return reading(words -> new CompoundEnds(inBothForms(new LongNouns(words))));
    }

    static Analyzer parts() {
        return reading(Readings::inBothForms);
    }

    /** German words as they are and their stems: the end of a compound may be either. */
    private static TokenStream inBothForms(TokenStream words) {
        var folded = new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(words)));
        return new RemoveDuplicatesTokenFilter(new GermanLightStemFilter(new KeywordRepeatFilter(folded)));
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(
                new LatinLetters(new LowerCaseFilter(new Suffixes(new ElisionFilter(words, StopWords.ELIDED)))));
    }

    private static Analyzer reading(UnaryOperator<TokenStream> filters) {
        return reading(new NormalizeCharMap.Builder().build(), filters);
    }

    private static Analyzer reading(NormalizeCharMap letters, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.apply(words));
            }

            @Override
            protected Reader initReader(String field, Reader text) {
                return new MappingCharFilter(letters, text);
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }
}
