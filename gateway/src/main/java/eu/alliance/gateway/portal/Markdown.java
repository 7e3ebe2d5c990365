package eu.alliance.gateway.portal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The project's own Markdown as HTML: what docs/ holds is what the portal shows. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(_ -> Markdown::dress)
            .build();
    private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");
    private static final Pattern CHAPTER = Pattern.compile("<h2 id=\"([^\"]+)\">(.*?)</h2>");

    private Markdown() {}

    static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }

    /** The page's list of its own chapters, if it has enough of them to need one. */
    static String contents(String html) {
        var items = CHAPTER.matcher(html)
                .results()
                .map(each -> "<li><a href=\"#%s\">%s</a></li>".formatted(each.group(1), each.group(2)))
                .toList();
        return items.size() < 3
                ? ""
                : "<nav class=\"contents\" aria-label=\"On this page\"><ul>" + String.join("", items) + "</ul></nav>";
    }

    static String title(String text) {
        return TITLE.matcher(text)
                .results()
                .findFirst()
                .map(each -> each.group(1))
                .orElseThrow(() ->
                        new IllegalStateException("no title in: " + text.lines().findFirst()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void dress(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.computeIfPresent("href", (_, destination) -> address(destination));
        } else if (tag.equals("pre")) {
            // what is wider than the page is moved with the keyboard too
            attributes.put("tabindex", "0");
        } else if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }

    /** Where the portal shows what lies in a file of the project. */
    static String address(String destination) {
        if (destination.contains(":") || destination.startsWith("/") || destination.startsWith("#")) {
            return destination;
        }
        var path = destination.replaceFirst("^(\\.\\.?/)+", "").replaceFirst("^guides/", "");
        if (path.startsWith("examples/")) {
            return "/" + path;
        }
        var page = path.replaceFirst("\\.md(?=#|$)", "");
        return page.replaceFirst("#.*", "").equals("changelog")
                ? "/" + page
                : ("/guides/" + page).replaceFirst("^/guides/integrators", "/guides");
    }
}
