package eu.alliance.practice.report;

import static eu.alliance.practice.chart.Drawing.escaped;

import eu.alliance.platform.print.Paper;
import eu.alliance.platform.print.Press;
import eu.alliance.platform.print.Wording;
import eu.alliance.practice.topic.Labels;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The report as people read it, in one of the six languages: one text, as a page and as a paper. */
@Singleton
class ReportPage {

    static final Wording WORDING = Wording.of(ReportPage.class, "/wording/report");

    /** All that the page needs of a browser: its own style. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String SHARED = style("shared");
    private static final String SCREEN = style("screen");
    private static final String PAPER = style("paper");

    private final Labels labels;

    ReportPage(Labels labels) {
        this.labels = labels;
    }

    String html(AnnualReport report, String language) {
        var words = WORDING.in(language);
        var text = new ReportText(report, words, labels, false);
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>\
                <title>%s</title><style>%s</style></head><body>%s<main>%s</main></body></html>
                """.formatted(words.language(), escaped(text.title()), SHARED + SCREEN, text.head(), text.body());
    }

    byte[] pdf(AnnualReport report, String language) {
        var words = WORDING.in(language);
        var text = new ReportText(report, words, labels, true);
        var paper = Paper.of(text.title(), words.language(), report.asOf(), text.head() + text.body())
                .styled(SHARED + PAPER);
        for (var picture : text.pictures().entrySet()) {
            paper = paper.picturing(picture.getKey(), picture.getValue());
        }
        return Press.pdf(paper);
    }

    private static String style(String name) {
        try (var css = Objects.requireNonNull(ReportPage.class.getResourceAsStream("/report/" + name + ".css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
