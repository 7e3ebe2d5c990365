package eu.alliance.gateway.portal;

import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.desk.Sheet;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The start page, the browsable API, and what they look like; with nothing from elsewhere. */
@Singleton
class PortalDesk implements Desk {

    private static final List<String> SCRIPTS =
            List.of("docs.js", "describing.js", "trying.js", "signing-in.js", "elements.js");

    private final Frame frame;

    PortalDesk(Frame frame) {
        this.frame = frame;
    }

    @Override
    public Map<String, Page> pages() {
        var pages = new HashMap<String, Page>();
        pages.put("/", page("/", "The API of the alliance of European cities", "", "start.html", Frame.STATIC));
        pages.put(
                "/docs",
                page(
                        "/docs",
                        "The API to browse",
                        "<link rel=\"stylesheet\" href=\"/assets/docs.css\">"
                                + "<script type=\"module\" src=\"/assets/docs.js\"></script>",
                        "docs.html",
                        browsing()));
        pages.put("/assets/portal.css", file("portal.css", "text/css; charset=utf-8"));
        pages.put("/assets/docs.css", file("docs.css", "text/css; charset=utf-8"));
        pages.put("/assets/icon.svg", file("icon.svg", "image/svg+xml"));
        SCRIPTS.forEach(each -> pages.put("/assets/" + each, file(each, "text/javascript; charset=utf-8")));
        return pages;
    }

    /** Scripts of its own, which talk to this gateway and to where people sign in. */
    private String browsing() {
        var issuer = URI.create(frame.issuer());
        return Frame.STATIC + "; script-src 'self'; connect-src 'self' " + issuer.getScheme() + "://"
                + issuer.getAuthority();
    }

    private Page page(String path, String title, String head, String main, String policy) {
        return new Sheet(Frame.HTML, policy, frame.page(path, title, head, Frame.resource("/portal/" + main)))::serve;
    }

    private static Page file(String name, String mediaType) {
        return new Sheet(mediaType, Frame.STATIC, Frame.bytes("/portal/" + name))::serve;
    }
}
