package eu.alliance.practice.report;

import static eu.alliance.practice.chart.Drawing.escaped;

import eu.alliance.platform.print.Wording.Spoken;
import eu.alliance.platform.value.Money;
import eu.alliance.practice.chart.Bar;
import eu.alliance.practice.chart.Bars;
import eu.alliance.practice.chart.Columns;
import eu.alliance.practice.chart.Donut;
import eu.alliance.practice.chart.Drawing;
import eu.alliance.practice.report.AnnualReport.Count;
import eu.alliance.practice.topic.Labels;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the report says in one language; on paper its drawings are pictures of their own. */
record ReportText(AnnualReport report, Spoken words, Labels labels, boolean onPaper, Map<String, byte[]> pictures) {

    ReportText(AnnualReport report, Spoken words, Labels labels, boolean onPaper) {
        this(report, words, labels, onPaper, new LinkedHashMap<>());
    }

    String title() {
        return words.say("report.title", Map.of("year", Integer.toString(report.year())));
    }

    String head() {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(report.asOf().atZone(ZoneOffset.UTC));
        var asOf = words.say(
                report.status().equals(AnnualReport.CLOSED) ? "report.final" : "report.open", Map.of("date", day));
        return "<div class=\"band\"><h1>%s</h1><p>%s · %s</p></div>"
                .formatted(escaped(title()), escaped(words.say("report.house")), escaped(asOf));
    }

    String body() {
        return Stream.of(
                        tiles(),
                        summits(),
                        chart("months", report.practices().byMonth(), this::month, Columns::new, Columns::drawing),
                        chart("topics", report.practices().byTopic(), this::topic, Bars::new, Bars::drawing),
                        chart("evidence", report.practices().byEvidence(), this::value, Donut::new, Donut::drawing),
                        chart("stages", report.adoptions().byStage(), this::stage, Donut::new, Donut::drawing),
                        chart("countries", report.members().byCountry(), this::country, Bars::new, Bars::drawing),
                        report.indicators().stream().map(this::survey).collect(Collectors.joining()),
                        grants())
                .collect(Collectors.joining());
    }

    private String tiles() {
        var figures = List.of(
                new Bar("members", report.members().count()),
                new Bar("delegations", report.delegations().confirmed()),
                new Bar("delegates", report.delegations().delegates()),
                new Bar("signed", report.signatures().signed()),
                new Bar("practices", report.practices().published()),
                new Bar("adoptions", report.adoptions().started()),
                new Bar("trainings", report.trainings().held()),
                new Bar("participants", report.trainings().participants()));
        var tiles = figures.stream().map(this::tile).toList();
        return onPaper
                ? "<table class=\"tiles\"><tr>%s</tr><tr>%s</tr></table>"
                        .formatted(String.join("", tiles.subList(0, 4)), String.join("", tiles.subList(4, 8)))
                : "<div class=\"tiles\">%s</div>".formatted(String.join("", tiles));
    }

    private String tile(Bar figure) {
        return "<%1$s class=\"tile\"><div class=\"figure\">%2$s</div><div class=\"what\">%3$s</div></%1$s>"
                .formatted(
                        onPaper ? "td" : "div",
                        String.format(locale(), "%,d", figure.value()),
                        escaped(words.say("figure." + figure.label())));
    }

    private String summits() {
        return report.summits().isEmpty()
                ? ""
                : heading("summit")
                        + report.summits().stream()
                                .map(summit -> "<p>%s</p>"
                                        .formatted(escaped(summit.title().in(language()))))
                                .collect(Collectors.joining());
    }

    private interface Kind<C> {
        C of(String title, List<Bar> bars);
    }

    private <C> String chart(
            String name, List<Count> counts, Function<String, String> label, Kind<C> kind, Function<C, Drawing> drawn) {
        if (counts.stream().allMatch(count -> count.count() == 0)) {
            return "";
        }
        var bars = counts.stream()
                .map(count -> new Bar(label.apply(count.code()), count.count()))
                .toList();
        var drawing = drawn.apply(kind.of(words.say("section." + name), bars));
        if (onPaper) {
            pictures.put(name, drawing.png());
        }
        return "<div class=\"chart\">%s%s</div>"
                .formatted(heading(name), onPaper ? drawing.paper(name) : drawing.svg());
    }

    private String survey(AnnualReport.Survey survey) {
        var head = Stream.of("indicator", "cities", "sum", "mean", "median")
                .map(column -> cell("th", column.equals("indicator"), words.say("survey." + column)))
                .collect(Collectors.joining());
        var lines = survey.items().stream()
                .map(line -> "<tr>%s%s%s%s%s</tr>"
                        .formatted(
                                cell("td", true, line.label().in(language())),
                                cell(
                                        "td",
                                        false,
                                        line.n() == null
                                                ? words.say("survey.few")
                                                : line.n().toString()),
                                cell("td", false, Objects.requireNonNullElse(line.sum(), "")),
                                cell("td", false, Objects.requireNonNullElse(line.mean(), "")),
                                cell("td", false, Objects.requireNonNullElse(line.median(), ""))))
                .collect(Collectors.joining());
        return "<h2>%s</h2><div class=\"scroll\"><table><tr>%s</tr>%s</table></div>"
                .formatted(escaped(survey.title().in(language())), head, lines);
    }

    private String grants() {
        var grants = report.grants();
        var rows = Stream.of(
                        Map.entry("applications", Long.toString(grants.applications())),
                        Map.entry("awarded", Long.toString(grants.awarded())),
                        Map.entry("signed", Long.toString(grants.signed())),
                        Map.entry("award", money(grants.award())),
                        Map.entry("paid", money(grants.paid())))
                .map(row -> "<tr>%s%s</tr>"
                        .formatted(
                                cell("td", true, words.say("grants." + row.getKey())),
                                cell("td", false, row.getValue())))
                .collect(Collectors.joining());
        return "<div class=\"chart\">%s<table>%s</table></div>".formatted(heading("grants"), rows);
    }

    private static String cell(String kind, boolean isText, String text) {
        return "<%1$s%2$s>%3$s</%1$s>".formatted(kind, isText ? "" : " class=\"number\"", escaped(text));
    }

    private String heading(String name) {
        return "<h2>%s</h2>".formatted(escaped(words.say("section." + name)));
    }

    private String money(Money money) {
        return String.format(locale(), "%,.2f", money.value()) + " EUR";
    }

    private String month(String code) {
        return Month.of(Integer.parseInt(code.substring(5))).getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    private String topic(String code) {
        return Objects.requireNonNullElse(labels.topic(code).in(language()), code);
    }

    private String value(String code) {
        return Objects.requireNonNullElse(labels.value(code).in(language()), code);
    }

    private String stage(String code) {
        return words.texts().getOrDefault("stage." + code, code);
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale());
    }

    private String language() {
        return words.language();
    }

    private Locale locale() {
        return words.language().equals("en") ? Locale.UK : Locale.of(words.language());
    }
}
