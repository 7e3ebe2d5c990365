package eu.alliance.practice.report;

import eu.alliance.platform.print.Press;
import eu.alliance.platform.value.Money;
import eu.alliance.practice.topic.TopicScheme;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The report as people read it: one text, on a page with SVG and on paper with tables. */
@Singleton
class ReportPage {

    /** All that the page needs of a browser: its own style. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String STYLE = """
            .figures td { width: 25%; border: none; padding: 2mm 2mm 3mm 0; }
            .figure { font-family: Sans, sans-serif; font-size: 20pt; color: #12325b; line-height: 1.1; }
            .what { font-family: Sans, sans-serif; font-size: 8pt; color: #555; }
            .chart td { border: none; padding: 0.7mm 2mm 0.7mm 0; font-family: Sans, sans-serif; font-size: 8.5pt; }
            .chart .label { width: 52mm; text-align: right; } .chart .value { width: 14mm; }
            .bar { background-color: #2f6db5; height: 4mm; line-height: 4mm; font-size: 5pt; }
            """;

    private static final String SCREEN = """
            body { font-family: Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; line-height: 1.5; }
            h1, h2, th { font-family: system-ui, sans-serif; color: #12325b; }
            table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #ccd; }
            svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; } rect { fill: #2f6db5; } .small { color: #555; font-size: .85rem; }
            """;

    private final TopicScheme topics;

    ReportPage(TopicScheme topics) {
        this.topics = topics;
    }

    String html(AnnualReport report) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>\
                <title>%s</title><style>%s</style></head><body>%s</body></html>
                """.formatted(title(report), STYLE + SCREEN, body(report, Chart::svg));
    }

    byte[] pdf(AnnualReport report) {
        return Press.pdf(
                eu.alliance.platform.print.Paper.of(title(report), "en", report.asOf(), body(report, Chart::table))
                        .styled(STYLE));
    }

    static String title(AnnualReport report) {
        return "Annual report " + report.year();
    }

    private String body(AnnualReport report, Function<Chart, String> drawn) {
        var body = new StringBuilder("<h1>%s</h1>".formatted(title(report)));
        body.append("<p class=\"small\">Alliance of European Cities. Figures as of %s, %s.</p>"
                .formatted(
                        report.asOf().toString().substring(0, 10),
                        report.status().equals(AnnualReport.CLOSED) ? "final" : "not final"));
        figures(body, report);
        if (!report.summits().isEmpty()) {
            body.append("<h2>Summit</h2>");
            report.summits()
                    .forEach(summit -> body.append(
                            "<p>%s</p>".formatted(Chart.escaped(summit.title().in("en")))));
        }
        chart(body, "Member cities by country", report.members().byCountry(), ReportPage::country, drawn);
        chart(body, "Practices by topic", report.practices().byTopic(), this::topic, drawn);
        chart(body, "Practices by level of evidence", report.practices().byEvidence(), ReportPage::words, drawn);
        chart(body, "Adoptions by stage", report.adoptions().byStage(), ReportPage::words, drawn);
        report.indicators().forEach(survey -> survey(body, survey));
        grants(body, report.grants());
        return body.toString();
    }

    private static void figures(StringBuilder body, AnnualReport report) {
        var figures = List.of(
                new Chart.Bar("member cities", report.members().count()),
                new Chart.Bar("delegations at the summit", report.delegations().confirmed()),
                new Chart.Bar("delegates", report.delegations().delegates()),
                new Chart.Bar("signatures in the year", report.signatures().signed()),
                new Chart.Bar("practices published", report.practices().published()),
                new Chart.Bar("adoptions started", report.adoptions().started()),
                new Chart.Bar("trainings", report.trainings().held()),
                new Chart.Bar("participants in trainings", report.trainings().participants()));
        body.append("<table class=\"figures\">");
        for (int i = 0; i < figures.size(); i++) {
            body.append(i % 4 == 0 ? "<tr>" : "")
                    .append("<td><div class=\"figure\">%d</div><div class=\"what\">%s</div></td>"
                            .formatted(figures.get(i).value(), figures.get(i).label()))
                    .append(i % 4 == 3 ? "</tr>" : "");
        }
        body.append("</table>");
    }

    private static void chart(
            StringBuilder body,
            String title,
            List<AnnualReport.Count> counts,
            Function<String, String> label,
            Function<Chart, String> drawn) {
        if (!counts.isEmpty()) {
            var bars = counts.stream()
                    .map(count -> new Chart.Bar(label.apply(count.code()), count.count()))
                    .toList();
            body.append("<h2>").append(title).append("</h2>").append(drawn.apply(new Chart(title, bars)));
        }
    }

    private static void survey(StringBuilder body, AnnualReport.Survey survey) {
        body.append(
                "<h2>%s</h2><table><tr><th>Indicator</th><th>Cities</th><th>Sum</th><th>Mean</th><th>Median</th></tr>"
                        .formatted(Chart.escaped(survey.title().in("en"))));
        survey.items()
                .forEach(line -> body.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                Chart.escaped(line.label().in("en")),
                                line.n() == null ? "fewer than 5" : line.n(),
                                Objects.requireNonNullElse(line.sum(), ""),
                                Objects.requireNonNullElse(line.mean(), ""),
                                Objects.requireNonNullElse(line.median(), ""))));
        body.append("</table>");
    }

    private static void grants(StringBuilder body, AnnualReport.Grants grants) {
        body.append("""
                <h2>Grants</h2><table><tr><th>Applications</th><th>Awarded</th><th>Signed</th><th>Amount, EUR</th>\
                <th>Paid, EUR</th></tr><tr><td>%d</td><td>%d</td><td>%d</td><td>%s</td><td>%s</td></tr></table>""".formatted(
                grants.applications(), grants.awarded(), grants.signed(), money(grants.award()), money(grants.paid())));
    }

    private static String money(Money money) {
        return String.format(Locale.ENGLISH, "%,.2f", money.value());
    }

    private String topic(String code) {
        return topics.labelOf(code).map(label -> label.in("en")).orElse(code);
    }

    private static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static String words(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
