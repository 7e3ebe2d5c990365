package eu.alliance.practice.wording;

import eu.alliance.practice.spelling.AmericanSpelling;
import eu.alliance.practice.spelling.CompoundEnds;
import eu.alliance.practice.spelling.LatinLetters;
import eu.alliance.practice.spelling.LongNouns;
import eu.alliance.practice.spelling.Suffixes;
import eu.alliance.practice.spelling.TurkishEndings;
import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** Chains of filters. Accents go before the stemmer where people leave them out, so that both spellings share a stem. */
final class Readings {

    static final int LONGEST_START = 12;
    private static final int GAP = 100;
    private static final NormalizeCharMap LETTERS = letters();

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
        return reading(words -> new SnowballFilter(
                new StopFilter(new LowerCaseFilter(words), StopWords.of("ru")), new RussianStemmer()));
    }

    static Analyzer turkish() {
        return reading(words -> new TurkishEndings(new ASCIIFoldingFilter(
                new StopFilter(new TurkishLowerCaseFilter(new ApostropheFilter(words)), StopWords.of("tr")))));
    }

    /** By the language's own rules for endings, before accents go: they tell endings apart. */
    static Analyzer other(String language) {
        return reading(words -> {
            var lower = new LowerCaseFilter(words);
            return new ASCIIFoldingFilter(
                    switch (language) {
                        case "es" -> new SpanishLightStemFilter(lower);
                        case "pt" -> new PortugueseLightStemFilter(lower);
                        case "nl" -> new SnowballFilter(lower, new DutchStemmer());
                        case "da" -> new SnowballFilter(lower, new DanishStemmer());
                        case "sv" -> new SwedishLightStemFilter(lower);
                        case "no" -> new NorwegianLightStemFilter(lower);
                        case "fi" -> new FinnishLightStemFilter(lower);
                        case "hu" -> new HungarianLightStemFilter(lower);
                        case "ro" -> new SnowballFilter(lower, new RomanianStemmer());
                        case "el" -> new GreekStemFilter(new GreekLowerCaseFilter(words));
                        case "bg" -> new BulgarianStemFilter(lower);
                        case "cs" -> new CzechStemFilter(lower);
                        default -> throw new IllegalArgumentException(language);
                    });
        });
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

    /** One letter for two that are written alike, and none for what joins two words without making one of them. */
    private static NormalizeCharMap letters() {
        var letters = new NormalizeCharMap.Builder();
        letters.add("ё", "е");
        letters.add("Ё", "Е");
        letters.add(":", " ");
        letters.add("_", " ");
        return letters.build();
    }

    private static Analyzer reading(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, filters.apply(words));
            }

            @Override
            protected Reader initReader(String field, Reader text) {
                return new MappingCharFilter(LETTERS, text);
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }
}
