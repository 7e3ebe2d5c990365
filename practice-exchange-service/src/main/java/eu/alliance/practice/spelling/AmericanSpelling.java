package eu.alliance.practice.spelling;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Spells British words the American way. It goes over texts and questions alike, so that a word which it takes for
 * British by mistake is still found.
 */
public final class AmericanSpelling extends Respelling {

    private record Rule(Pattern british, String american) {

        Rule(String british, String american) {
            this(Pattern.compile(british), american);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("^(.{3,})is(e|es|ed|ing|er|ers|ation|ations|aton|ational|able)$", "$1iz$2"),
            new Rule("^(.{2,})lys(e|es|ed|ing|er|ers)$", "$1lyz$2"),
            new Rule("^(.{3,})our(s|ed|ing|ite|ites|hood|hoods|able|al|ally|er|ers|ful|less|)$", "$1or$2"),
            new Rule("^(.{2,})ogue(s?)$", "$1og$2"),
            new Rule("^(.{2,})tre(s?)$", "$1ter$2"),
            new Rule("^(.{3,})ll(ed|ing|er|ers|or|ors)$", "$1l$2"));

    private static final Map<String, String> IRREGULAR = pairs(
            "programme program programmes programs defence defense offence offense offences offenses licence license"
                    + " licences licenses practise practice practised practiced practising practicing grey gray kerb curb"
                    + " judgement judgment ageing aging enrol enroll enrols enrolls enrolment enrollment fulfil fulfill"
                    + " fulfilment fulfillment skilful skillful sceptic skeptic sceptical skeptical sceptics skeptics"
                    + " paediatric pediatric cheque check tyre tire mould mold plough plow mum mom");

    private static final int SHORTEST = 5;
    /** Letters that some British word ends with: most words are done with after a look at their last. */
    private static final BitSet ENDINGS = "esdgrnlyr".chars().collect(BitSet::new, BitSet::set, BitSet::or);

    public AmericanSpelling(TokenStream words) {
        super(words);
    }

    @Override
    String respelled(String word) {
        var known = IRREGULAR.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() < SHORTEST || !ENDINGS.get(word.charAt(word.length() - 1))) {
            return word;
        }
        for (var rule : RULES) {
            var match = rule.british().matcher(word);
            if (match.find()) {
                return match.replaceFirst(rule.american());
            }
        }
        return word;
    }

    private static Map<String, String> pairs(String words) {
        var pairs = new HashMap<String, String>();
        var each = words.split(" ");
        for (int i = 0; i < each.length; i += 2) {
            pairs.put(each[i], each[i + 1]);
        }
        return pairs;
    }
}
