package eu.alliance.funding.paper;

import java.util.List;

/** The body of a paper, written piece by piece: whatever is put in is escaped. */
public final class Body {

    private final StringBuilder xhtml = new StringBuilder();

    public Body title(String text) {
        return element("h1", text);
    }

    public Body heading(String text) {
        return element("h2", text);
    }

    public Body subheading(String text) {
        return element("h3", text);
    }

    public Body paragraph(String text) {
        return element("p", text);
    }

    /** A paragraph for each line that isn't blank. */
    public Body lines(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(this::paragraph);
        return this;
    }

    /** What machines read, broken anywhere. */
    public Body code(String text) {
        xhtml.append("<p class=\"code\">").append(escaped(text)).append("</p>");
        return this;
    }

    /** Facts, each with its name before it. */
    public Body facts(List<List<String>> rows) {
        xhtml.append("<table class=\"facts\"><tbody>");
        rows.forEach(row -> row(row, "td"));
        xhtml.append("</tbody></table>");
        return this;
    }

    public Body table(List<String> head, List<List<String>> rows) {
        return table("plain", head, rows);
    }

    /** A table of figures, which may have many columns. */
    public Body grid(List<String> head, List<List<String>> rows) {
        return table("grid", head, rows);
    }

    private Body table(String kind, List<String> head, List<List<String>> rows) {
        xhtml.append("<table class=\"").append(kind).append("\"><thead>");
        row(head, "th");
        xhtml.append("</thead><tbody>");
        rows.forEach(row -> row(row, "td"));
        xhtml.append("</tbody></table>");
        return this;
    }

    private void row(List<String> cells, String tag) {
        xhtml.append("<tr>");
        cells.forEach(cell -> element(tag, cell));
        xhtml.append("</tr>");
    }

    private Body element(String tag, String text) {
        xhtml.append('<').append(tag).append('>');
        xhtml.append(escaped(text)).append("</").append(tag).append('>');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public String xhtml() {
        return xhtml.toString();
    }
}
