package eu.alliance.funding.feedback;

import eu.alliance.funding.paper.Body;
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
import java.util.stream.Stream;
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
        var body = new Body().title(words.say("title"));
        for (var key : List.of("about", "outcome." + outcome, "rank", "total")) {
            body.paragraph(words.say(key, values));
        }
        body.table(
                        Stream.of("criterion", "score", "best", "threshold")
                                .map(words::say)
                                .toList(),
                        scores(words))
                .heading(words.say("comments"))
                .lines(judgement.comments())
                .paragraph(words.say("closing"))
                .paragraph(words.say("sender"));
        return Press.pdf(Paper.of(words.say("title"), words.language(), decidedAt, body.xhtml()));
    }

    private List<List<String>> scores(Wording.Spoken words) {
        return criteria.stream()
                .map(criterion -> List.of(
                        criterion.title().in(words.language()),
                        plain(judgement.scores().get(criterion.code())),
                        plain(criterion.max()),
                        plain(criterion.threshold())))
                .toList();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "–" : number.toPlainString();
    }
}
