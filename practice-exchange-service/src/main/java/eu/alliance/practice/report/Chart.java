package eu.alliance.practice.report;

import java.util.List;

/**
 * Bars, longest first, with their numbers: as SVG on a page, and on paper, where there is none, as a table.
 *
 * @param title what a reader who doesn't see it is told
 */
record Chart(String title, List<Bar> bars) {

    /** One of them. */
    record Bar(String label, long value) {}

    private static final int MOST = 12;
    private static final int ROW = 26;
    private static final int LABEL = 210;
    private static final int LENGTH = 380;

    String svg() {
        var shown = shown();
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\"><title>%s</title>"
                        .formatted(LABEL + LENGTH + 60, shown.size() * ROW, escaped(title)));
        for (int i = 0; i < shown.size(); i++) {
            var bar = shown.get(i);
            var middle = i * ROW + ROW / 2 + 4;
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                            .formatted(LABEL - 10, middle, escaped(bar.label())))
                    .append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>"
                            .formatted(LABEL, i * ROW + 4, width(bar, LENGTH), ROW - 8))
                    .append("<text x=\"%d\" y=\"%d\">%d</text>"
                            .formatted(LABEL + width(bar, LENGTH) + 8, middle, bar.value()));
        }
        return svg.append("</svg>").toString();
    }

    String table() {
        var table = new StringBuilder("<table class=\"chart\">");
        for (var bar : shown()) {
            table.append(
                    "<tr><td class=\"label\">%s</td><td class=\"room\"><div class=\"bar\" style=\"width: %dmm\">&#160;</div></td><td class=\"value\">%d</td></tr>"
                            .formatted(escaped(bar.label()), width(bar, 80), bar.value()));
        }
        return table.append("</table>").toString();
    }

    private List<Bar> shown() {
        return bars.subList(0, Math.min(MOST, bars.size()));
    }

    private int width(Bar bar, int longest) {
        var most = bars.stream().mapToLong(Bar::value).max().orElse(1);
        return (int) Math.max(1, longest * bar.value() / Math.max(1, most));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
