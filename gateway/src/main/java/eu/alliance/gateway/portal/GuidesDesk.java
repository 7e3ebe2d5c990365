package eu.alliance.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.desk.Sheet;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The guides, the changes and the examples, as they lie in the project. */
@Singleton
class GuidesDesk implements Desk {

    private static final Pattern GUIDE = Pattern.compile("\\(guides/([a-z-]+)\\.md\\)");
    private static final Pattern EXAMPLE = Pattern.compile("\\(\\.\\./\\.\\./(examples/[a-z-]+\\.[a-z]+)\\)");

    private record Guide(String path, String title, String text) {}

    private final Frame frame;
    private final List<Guide> guides;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    GuidesDesk(Frame frame) {
        this.frame = frame;
        var overview = guide("/guides", "/docs/integrators.md");
        this.guides = GUIDE.matcher(overview.text())
                .results()
                .map(each -> guide("/guides/" + each.group(1), "/docs/guides/" + each.group(1) + ".md"))
                .toList();
        add(overview);
        guides.forEach(this::add);
        addAlone(guide("/changelog", "/docs/changelog.md"));
        addExamples();
    }

    private static Guide guide(String path, String resource) {
        var text = Frame.resource(resource);
        return new Guide(path, Markdown.title(text), text);
    }

    private void add(Guide guide) {
        var html = Markdown.html(frame.placed(guide.text()));
        put(
                guide,
                "<div class=\"beside\"><nav class=\"guides\" aria-label=\"Guides\"><ul>" + links(guide)
                        + "</ul></nav><article>" + html.replaceFirst("</h1>", "</h1>" + Markdown.contents(html))
                        + "</article></div>");
    }

    private void addAlone(Guide guide) {
        put(guide, "<article>" + Markdown.html(frame.placed(guide.text())) + "</article>");
    }

    private void put(Guide guide, String main) {
        pages.put(
                guide.path(),
                new Sheet(Frame.HTML, Frame.STATIC, frame.page(guide.path(), guide.title(), "", main))::serve);
    }

    private String links(Guide current) {
        var links = new StringBuilder();
        guides.forEach(each -> links.append("<li><a href=\"%s\"%s>%s</a></li>"
                .formatted(
                        each.path(),
                        each.equals(current) ? " aria-current=\"page\"" : "",
                        Markdown.escaped(each.title()))));
        return links.toString();
    }

    private void addExamples() {
        guides.stream()
                .flatMap(each -> EXAMPLE.matcher(each.text()).results())
                .map(each -> "/" + each.group(1))
                .distinct()
                .forEach(path -> pages.put(
                        path,
                        new Sheet(
                                "text/plain; charset=utf-8",
                                Frame.STATIC,
                                frame.placed(Frame.resource(path)).getBytes(UTF_8))::serve));
    }

    @Override
    public Map<String, Page> pages() {
        return pages;
    }
}
