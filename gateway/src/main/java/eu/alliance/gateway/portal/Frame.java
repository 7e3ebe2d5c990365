package eu.alliance.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.GatewaySettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands around every page, and where this installation is reached. */
@Singleton
class Frame {

    static final String HTML = "text/html; charset=utf-8";

    /** For pages without scripts; what a browser may load comes from here alone. */
    static final String STATIC = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; form-action 'none'";

    /** As the guides in docs/ are written, for a stack on one's own machine. */
    private static final String WRITTEN_URL = "http://localhost:8080";

    private static final String WRITTEN_ISSUER = "http://localhost:8180/realms/alliance";

    private record Place(String path, String name) {

        String link(String current) {
            var here = current.equals(path) ? " aria-current=\"page\"" : "";
            var within = current.startsWith(path + "/") ? " aria-current=\"true\"" : "";
            return "<li><a href=\"%s\"%s%s>%s</a></li>".formatted(path, here, within, name);
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("/", "Start"),
            new Place("/guides", "Guides"),
            new Place("/docs", "API"),
            new Place("/events", "Events"),
            new Place("/status", "Status"),
            new Place("/changelog", "Changes"));

    private final String around = resource("/portal/frame.html");
    private final String publicUrl;
    private final String issuer;

    Frame(GatewaySettings settings, @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.publicUrl = settings.publicUrl();
        this.issuer = issuer;
    }

    /**
     * A whole page.
     *
     * @param head what this page alone needs in its head
     * @param main trusted HTML
     */
    byte[] page(String path, String title, String head, String main) {
        var links = new StringBuilder();
        PLACES.forEach(each -> links.append(each.link(path)));
        return placed(around.replace("{{title}}", Markdown.escaped(title))
                        .replace("{{places}}", links)
                        .replace("{{head}}", head)
                        .replace("{{main}}", main))
                .getBytes(UTF_8);
    }

    /** The text with the addresses of this installation. */
    String placed(String text) {
        return text.replace(WRITTEN_ISSUER, issuer)
                .replace(WRITTEN_URL, publicUrl)
                .replace("{{issuer}}", issuer)
                .replace("{{url}}", publicUrl);
    }

    String issuer() {
        return issuer;
    }

    static String resource(String name) {
        return new String(bytes(name), UTF_8);
    }

    static byte[] bytes(String name) {
        try (var stream = Frame.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
