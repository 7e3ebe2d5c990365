package eu.alliance.gateway.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** A city's own system: takes messages over HTTP, and is down, slow or hostile when it is told to. */
public final class Receiver implements AutoCloseable {

    public record Message(HttpHeaders headers, String body) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch woken = new CountDownLatch(1);
    private volatile IntUnaryOperator statuses = _ -> 204;
    private volatile String location = "";
    private volatile boolean asleep;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public Receiver answers(int status) {
        statuses = _ -> status;
        return this;
    }

    /** By the number of the message, from 1. */
    public Receiver answers(IntUnaryOperator byNumber) {
        statuses = byNumber;
        return this;
    }

    Receiver redirectsTo(String url) {
        location = url;
        return answers(307);
    }

    Receiver saysNothing() {
        asleep = true;
        return this;
    }

    public List<Message> messages() {
        return messages;
    }

    public List<String> bodies() {
        return messages.stream().map(Message::body).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(each -> each.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
            messages.add(new Message(HttpHeaders.of(headers, (_, _) -> true), body));
            if (asleep) {
                woken.await();
            }
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(statuses.applyAsInt(messages.size()), -1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        woken.countDown();
        server.stop(0);
    }
}
