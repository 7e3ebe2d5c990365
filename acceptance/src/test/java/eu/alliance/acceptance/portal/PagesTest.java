package eu.alliance.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import eu.alliance.acceptance.RunningStack;
import eu.alliance.acceptance.tools.Chromium;
import eu.alliance.acceptance.tools.Chromium.Screen;
import eu.alliance.acceptance.tools.NodeTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each page as somebody sees it, and as somebody hears it who doesn't. */
@Tag("slow")
class PagesTest {

    private static final String FAULTS = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await axe.run(document, {runOnly: tags});
              return found.violations.flatMap(rule => rule.nodes.map(each => rule.id + ': ' + each.html
                + ' ' + each.failureSummary));
            }""";
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth - window.innerWidth";
    private static final Path PICTURES = Path.of("target", "pages");

    private static Chromium chromium;
    private static String axe;

    private final String door = RunningStack.shared().gateway().toString();

    @BeforeAll
    static void open() throws IOException {
        axe = Files.readString(NodeTools.ready().resolve("node_modules/axe-core/axe.min.js"));
        chromium = Chromium.started();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadByEverybody(Screen screen) {
        var page = chromium.page(screen);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(each -> complaints.add(page.url() + " " + each.text()));
        page.onRequest(each -> {
            if (!each.url().startsWith(door)) {
                complaints.add(page.url() + " asks " + each.url());
            }
        });
        for (var path : paths(page)) {
            show(page, path);
            picture(page, screen + path.replaceAll("[/#]", "-"));
            page.evaluate(axe);
            assertThat((List<?>) page.evaluate(FAULTS)).as(path).isEmpty();
            assertThat(page.evaluate(TOO_WIDE)).as(path + " is too wide").isEqualTo(0);
        }
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private List<String> paths(Page page) {
        var paths = new LinkedHashSet<>(List.of("/", "/docs", "/docs#createPractice", "/docs#readEvents"));
        for (var overview : List.of("/", "/guides")) {
            page.navigate(door + overview);
            for (var link : page.locator("header nav a, nav.guides a").all()) {
                paths.add(link.getAttribute("href"));
            }
        }
        assertThat(paths).contains("/guides/webhooks", "/status", "/events", "/changelog");
        return List.copyOf(paths);
    }

    private void show(Page page, String path) {
        page.navigate("about:blank");
        page.navigate(door + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (path.contains("#")) {
            page.waitForSelector("#operation form");
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
