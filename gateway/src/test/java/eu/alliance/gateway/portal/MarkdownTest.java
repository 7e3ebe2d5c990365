package eu.alliance.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource({
        "events.md, /guides/events",
        "guides/events.md, /guides/events",
        "./errors.md#limits, /guides/errors#limits",
        "../integrators.md, /guides",
        "../changelog.md, /changelog",
        "../../examples/alliance.py, /examples/alliance.py",
        "/events, /events",
        "#limits, #limits",
        "https://cloudevents.io, https://cloudevents.io"
    })
    void leadsToWhereThePortalShowsIt(String written, String shown) {
        assertThat(Markdown.html("[there](" + written + ")")).contains("href=\"" + shown + '"');
    }

    @Test
    void canBeMovedAndFoundWithoutAMouse() {
        var html = Markdown.html("## What to do\n\n| when | do |\n|---|---|\n| 429 | wait |\n\n```sh\ncurl\n```\n");

        assertThat(html).contains("<h2 id=\"what-to-do\">", "<th scope=\"col\">when</th>", "<pre tabindex=\"0\">");
    }

    @Test
    void listsTheChaptersOfALongPage() {
        assertThat(Markdown.contents(Markdown.html("## One\n\n## Two"))).isEmpty();
        assertThat(Markdown.contents(Markdown.html("## One\n\n## Two\n\n## Three")))
                .contains("<a href=\"#one\">One</a>", "<a href=\"#three\">Three</a>");
    }
}
