package eu.alliance.funding.feedback;

import eu.alliance.funding.terms.Criterion;
import eu.alliance.platform.print.Paper;
import eu.alliance.platform.print.Press;
import eu.alliance.platform.print.Wording;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a consortium is told once its call is decided.
 *
 * @param outcome AWARDED, RESERVE or REJECTED
 * @param all how many were ranked
 */
record FeedbackLetter(
        LocalizedText call,
        LocalizedText title,
        String outcome,
        Money grant,
        int rank,
        int all,
        Judgement judgement,
        List<Criterion> criteria,
        Instant decidedAt) {

    static final Wording WORDING = Wording.of(FeedbackLetter.class, "/wording/feedback");

    /** What the experts together say. */
    record Judgement(int reports, BigDecimal total, Map<String, BigDecimal> scores, String comments) {}

    /** As PDF, in one of the six languages. */
    byte[] in(String language) {
        var words = WORDING.in(language);
        var values = Map.of(
                "call", call.in(words.language()),
                "title", title.in(words.language()),
                "reports", String.valueOf(judgement.reports()),
                "grant", grant.amount(),
                "rank", String.valueOf(rank),
                "all", String.valueOf(all),
                "total", judgement.total().toPlainString());
        var body = new StringBuilder();
        body.append("<h1>").append(escaped(words.say("title"))).append("</h1>");
        for (var key : List.of("about", "outcome." + outcome, "rank", "total")) {
            paragraph(body, words.say(key, values));
        }
        body.append(table(words));
        body.append("<h2>").append(escaped(words.say("comments"))).append("</h2>");
        judgement.comments().lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(body, line));
        paragraph(body, words.say("closing"));
        paragraph(body, words.say("sender"));
        return Press.pdf(Paper.of(words.say("title"), words.language(), decidedAt, body.toString()));
    }

    private String table(Wording.Spoken words) {
        var table = new StringBuilder("<table><thead><tr>");
        for (var key : List.of("criterion", "score", "best", "threshold")) {
            table.append("<th>").append(escaped(words.say(key))).append("</th>");
        }
        table.append("</tr></thead><tbody>");
        for (var criterion : criteria) {
            table.append("<tr><td>")
                    .append(escaped(criterion.title().in(words.language())))
                    .append("</td>");
            cell(table, judgement.scores().get(criterion.code()));
            cell(table, criterion.max());
            cell(table, criterion.threshold());
            table.append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private static void cell(StringBuilder table, @Nullable BigDecimal number) {
        table.append("<td>")
                .append(number == null ? "–" : number.toPlainString())
                .append("</td>");
    }

    private static void paragraph(StringBuilder body, String text) {
        body.append("<p>").append(escaped(text)).append("</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
