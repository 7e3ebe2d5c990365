package eu.alliance.gateway.address;

import eu.alliance.platform.problem.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a URL leads, as far as its text tells. */
public record Destination(boolean encrypted, String host, int port, String target) {

    private static final int LONGEST = 2048;
    private static final int FIRST_FREE_PORT = 1024;
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?[0-9][^.]*\\.?");
    private static final Pattern DOTTED = Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]+]");

    /**
     * What a URL says.
     *
     * @throws Refusal 422 for one that nobody may be sent to
     */
    public static Destination of(String url) {
        var uri = parsed(url);
        boolean encrypted = "https".equals(uri.getScheme().toLowerCase(Locale.ROOT));
        if (!encrypted && !"http".equals(uri.getScheme().toLowerCase(Locale.ROOT))) {
            throw refused("HTTPS_REQUIRED", "The URL begins with https://.");
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            throw refused("USERINFO_NOT_ALLOWED", "A URL here names no user.");
        }
        if (uri.getHost() == null || !isHost(uri.getHost())) {
            throw refused("INVALID_URL", "The URL names no host.");
        }
        int port = uri.getPort() < 0 ? usual(encrypted) : uri.getPort();
        if (port > 0xffff || (port < FIRST_FREE_PORT && port != usual(encrypted))) {
            throw refused("PORT_NOT_ALLOWED", "The port is 443, or 1024 and above.");
        }
        return new Destination(encrypted, uri.getHost(), port, target(uri));
    }

    // 0x7f000001 and 2130706433 are names to one resolver and addresses to another
    private static boolean isHost(String host) {
        return HOST.matcher(host).matches()
                && (!NUMBER.matcher(host).matches() || DOTTED.matcher(host).matches() || host.startsWith("["));
    }

    private static URI parsed(String url) {
        try {
            var uri = new URI(url);
            if (url.length() <= LONGEST && uri.isAbsolute() && !uri.isOpaque() && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // answered below
        }
        throw refused(
                "INVALID_URL", "This is no absolute URL of at most " + LONGEST + " characters, without fragment.");
    }

    private static int usual(boolean encrypted) {
        return encrypted ? 443 : 80;
    }

    private static String target(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    static Refusal refused(String reason, String detail) {
        return Refusal.rule("/url", reason, detail);
    }
}
