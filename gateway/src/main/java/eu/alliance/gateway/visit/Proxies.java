package eu.alliance.gateway.visit;

import static io.vertx.core.http.HttpHeaders.HOST;

import eu.alliance.gateway.address.Network;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose word is believed on where a request comes from: what stands before the gateway, if anything does. */
public final class Proxies {

    private static final Pattern HOSTS = Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    private final List<Network> trusted;

    public Proxies(List<String> trusted) {
        this.trusted = trusted.stream()
                .filter(each -> !each.isBlank())
                .map(Network::of)
                .toList();
    }

    public Sender senderOf(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        var scheme = request.isSSL() ? "https" : "http";
        var host = request.headers().get(HOST);
        if (trusted.isEmpty() || !isTrusted(peer)) {
            return new Sender(peer, scheme, host);
        }
        var headers = request.headers();
        var forwardedHost = last(headers, "X-Forwarded-Host");
        return new Sender(
                farthest(headers, peer),
                "https".equalsIgnoreCase(last(headers, "X-Forwarded-Proto")) ? "https" : scheme,
                forwardedHost != null && HOSTS.matcher(forwardedHost).matches() ? forwardedHost : host);
    }

    // each proxy appends whom it heard: the last one that isn't a proxy of ours is the caller, what is before it is
    // hearsay
    private String farthest(MultiMap headers, String peer) {
        var farthest = peer;
        var named = String.join(",", headers.getAll("X-Forwarded-For")).split(",", -1);
        for (int i = named.length - 1; i >= 0; i--) {
            var address = address(named[i].strip());
            if (address == null) {
                return farthest;
            }
            farthest = address.getHostAddress();
            if (!isTrusted(address)) {
                return farthest;
            }
        }
        return farthest;
    }

    private static @Nullable String last(MultiMap headers, String name) {
        var all = String.join(",", headers.getAll(name)).split(",", -1);
        var last = all[all.length - 1].strip();
        return last.isEmpty() ? null : last;
    }

    private boolean isTrusted(String address) {
        var parsed = address(address);
        return parsed != null && isTrusted(parsed);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(each -> each.includes(address));
    }

    private static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
