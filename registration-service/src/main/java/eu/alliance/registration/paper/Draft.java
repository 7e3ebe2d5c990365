package eu.alliance.registration.paper;

import eu.alliance.platform.print.Paper;
import eu.alliance.platform.print.Press;
import eu.alliance.platform.print.Wording;
import eu.alliance.platform.print.Wording.Spoken;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A paper in the making, in one language: its words come from the message files, its facts from the caller. */
public final class Draft {

    static final Wording WORDING = Wording.of(Draft.class, "/wording/papers");

    private static final String STYLE = """
            .house { font-family: Sans; font-size: 9pt; color: #555; margin-bottom: 18mm;
                border-bottom: 0.4mm solid #12325b; padding-bottom: 3mm; }
            h1 { margin-bottom: 10mm; }
            th { width: 42mm; font-size: 9pt; }
            td { word-wrap: break-word; }
            .digest { font-family: Sans; font-size: 7.5pt; }
            p { font-size: 11.5pt; margin-bottom: 5mm; }
            table { margin: 6mm 0; }
            .end { margin-top: 14mm; font-family: Sans; font-size: 8pt; color: #555; }""";

    private final Spoken words;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    private Draft(Spoken words, String title) {
        this.words = words;
        this.title = words.say(title);
        body.append("<div class=\"house\">").append(escaped(words.say("house"))).append("</div>");
        body.append("<h1>").append(escaped(this.title)).append("</h1>");
    }

    /** A paper whose title is a text of the message files. */
    public static Draft titled(String key, String language) {
        return new Draft(WORDING.in(language), key);
    }

    /** A word of the message files. */
    public static String word(String key, String language) {
        return WORDING.in(language).say(key);
    }

    public Draft paragraph(String key, Map<String, String> facts) {
        body.append("<p>").append(escaped(words.say(key, facts))).append("</p>");
        return this;
    }

    /** Facts under labels of the message files; whatever is null is left out. */
    public Draft facts(Fact... facts) {
        var rows = Stream.of(facts)
                .filter(fact -> fact.value() != null)
                .map(fact -> row(words.say(fact.label()), String.valueOf(fact.value())))
                .collect(Collectors.joining());
        body.append("<table>").append(rows).append("</table>");
        return this;
    }

    // a digest is read letter by letter, and not over two lines
    private static String row(String label, String value) {
        var isDigest = value.length() > 60 && value.indexOf(' ') < 0;
        return "<tr><th>%s</th><td%s>%s</td></tr>"
                .formatted(escaped(label), isDigest ? " class=\"digest\"" : "", escaped(value));
    }

    /** A fact under a label. */
    public record Fact(String label, @Nullable String value) {}

    /** The paper, as of an instant: the same facts give the same bytes. */
    public byte[] pdf(Instant at) {
        body.append("<p class=\"end\">").append(escaped(words.say("end"))).append("</p>");
        return Press.pdf(Paper.of(title, words.language(), at, body.toString()).styled(STYLE));
    }

    /** A text as content of XHTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
