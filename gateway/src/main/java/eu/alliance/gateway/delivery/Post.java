package eu.alliance.gateway.delivery;

import eu.alliance.gateway.address.Addresses;
import eu.alliance.gateway.address.Addresses.Found;
import eu.alliance.gateway.address.Destination;
import eu.alliance.platform.problem.Refusal;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends one message to one address. The name is looked up once and that very address is connected to, with the name
 * kept for Host and TLS: a name that means something else a moment later leads nowhere else.
 */
final class Post {

    private static final int MOST_READ = 4096;
    private static final int MOST_HEADERS = 16 * 1024;
    private static final int CONNECTIONS = 256;

    private final HttpClient client;
    private final Addresses addresses;
    private final Duration patience;

    Post(Vertx vertx, Addresses addresses, Duration patience) {
        this(vertx, addresses, patience, new HttpClientOptions());
    }

    /** @param trust whom to believe about names, where that isn't the usual authorities */
    Post(Vertx vertx, Addresses addresses, Duration patience, HttpClientOptions trust) {
        this.client = vertx.createHttpClient(
                trust.setKeepAlive(false)
                        .setConnectTimeout((int) patience.toMillis())
                        .setMaxHeaderSize(MOST_HEADERS)
                        .setVerifyHost(true),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.addresses = addresses;
        this.patience = patience;
    }

    /** Blocks until there is an answer, or for as long as one is waited for. */
    Outcome send(String url, Map<String, String> headers, String body) {
        Destination destination;
        try {
            destination = Destination.of(url);
        } catch (Refusal _) {
            return new Outcome.Failed(null, "ADDRESS_NOT_ALLOWED");
        }
        return switch (addresses.find(destination)) {
            case Found.Permitted(var address) -> send(destination, address, headers, body);
            case Found.Forbidden _ -> new Outcome.Failed(null, "ADDRESS_NOT_ALLOWED");
            case Found.Nothing _ -> new Outcome.Failed(null, "NAME_NOT_FOUND");
        };
    }

    private Outcome send(Destination destination, InetAddress address, Map<String, String> headers, String body) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(destination.port(), address.getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.encrypted())
                .setURI(destination.target())
                .setFollowRedirects(false);
        var head = new CompletableFuture<Integer>();
        var status = new CompletableFuture<Integer>();
        var sent = client.request(options);
        sent.onFailure(status::completeExceptionally)
                .onSuccess(request -> converse(request, headers, Buffer.buffer(body), head, status));
        try {
            return Outcome.ofStatus(status.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return head.isDone() ? Outcome.ofStatus(head.join()) : new Outcome.Failed(null, "TIMEOUT");
        } catch (ExecutionException e) {
            return new Outcome.Failed(null, e.getCause() instanceof SSLException ? "TLS_FAILED" : "UNREACHABLE");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(null, "INTERRUPTED");
        } finally {
            status.cancel(false);
            sent.onSuccess(HttpClientRequest::reset);
        }
    }

    private static void converse(
            HttpClientRequest request,
            Map<String, String> headers,
            Buffer body,
            CompletableFuture<Integer> head,
            CompletableFuture<Integer> status) {
        if (status.isDone()) {
            return; // too late: it has been noted as failed
        }
        headers.forEach(request::putHeader);
        request.exceptionHandler(status::completeExceptionally);
        request.response().onFailure(status::completeExceptionally).onSuccess(response -> {
            head.complete(response.statusCode());
            hearOut(response, status);
        });
        request.end(body);
    }

    // a little of what it says, so that it isn't cut off in the middle of a few polite words; nothing of it is kept
    private static void hearOut(HttpClientResponse response, CompletableFuture<Integer> status) {
        var read = new int[1];
        response.exceptionHandler(_ -> status.complete(response.statusCode()));
        response.endHandler(_ -> status.complete(response.statusCode()));
        response.handler(piece -> {
            read[0] += piece.length();
            if (read[0] > MOST_READ) {
                response.pause();
                status.complete(response.statusCode());
            }
        });
    }

    void close() {
        client.close();
    }
}
