package eu.alliance.gateway.sender;

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
        return believed(new Sender(peer, scheme, request.headers().get(HOST)), request.headers());
    }

    /** The peer itself, unless it is a proxy that says for whom it asks. */
    Sender believed(Sender peer, MultiMap headers) {
        if (trusted.isEmpty() || !isTrusted(Hearsay.address(peer.address()))) {
            return peer;
        }
        var said = Hearsay.in(headers);
        return new Sender(
                farthest(said.hops(), peer.address()),
                said.scheme().equalsIgnoreCase("https") ? "https" : peer.scheme(),
                HOSTS.matcher(said.host()).matches() ? said.host() : peer.host());
    }

    // each proxy appends whom it heard: the last one that isn't a proxy of ours is the caller, what is before it is
    // hearsay
    private String farthest(List<String> hops, String peer) {
        var farthest = peer;
        for (var hop : hops.reversed()) {
            var address = Hearsay.address(hop);
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

    private boolean isTrusted(@Nullable InetAddress address) {
        return address != null && trusted.stream().anyMatch(each -> each.includes(address));
    }
}
