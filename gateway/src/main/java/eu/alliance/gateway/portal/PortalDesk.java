package eu.alliance.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.visit.Desk;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The start page and the browsable API, with nothing from elsewhere. */
@Singleton
class PortalDesk implements Desk {

    private static final String OWN = "/portal/";
    private static final String SWAGGER = "/META-INF/resources/openapi-ui/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STATIC =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

    private final String publicUrl;
    private final String issuer;

    PortalDesk(GatewaySettings settings, @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.publicUrl = settings.publicUrl();
        this.issuer = issuer;
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of(
                "/", own("index.html", HTML, STATIC),
                "/assets/portal.css", own("portal.css", STYLE, STATIC),
                "/docs", own("docs.html", HTML, browsing()),
                "/docs/docs.css", own("docs.css", STYLE, STATIC),
                "/docs/docs.js", own("docs.js", SCRIPT, STATIC),
                "/docs/swagger-ui.css", sheet(SWAGGER + "swagger-ui.css", STYLE, STATIC),
                "/docs/swagger-ui-bundle.js", sheet(SWAGGER + "swagger-ui-bundle.js", SCRIPT, STATIC),
                "/docs/oauth2-redirect.html", redirect());
    }

    private String browsing() {
        var issuerOrigin = URI.create(issuer);
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self' " + issuerOrigin.getScheme() + "://"
                + issuerOrigin.getAuthority() + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    }

    private Page own(String name, String mediaType, String policy) {
        var text = new String(read(OWN + name), UTF_8)
                .replace("{{url}}", publicUrl)
                .replace("{{issuer}}", issuer);
        return new Sheet(mediaType, policy, text.getBytes(UTF_8))::serve;
    }

    private static Page sheet(String resource, String mediaType, String policy) {
        return new Sheet(mediaType, policy, read(resource))::serve;
    }

    // its script stands in the page, so the policy names the script by its hash
    private static Page redirect() {
        var page = new String(read(SWAGGER + "oauth2-redirect.html"), UTF_8);
        var script = page.substring(page.indexOf("<script>") + "<script>".length(), page.indexOf("</script>"));
        var hash = Base64.getEncoder().encodeToString(Sheet.sha256(script.getBytes(UTF_8)));
        return new Sheet(HTML, "default-src 'none'; script-src 'sha256-" + hash + "'", page.getBytes(UTF_8))::serve;
    }

    private static byte[] read(String resource) {
        try (var stream = PortalDesk.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
