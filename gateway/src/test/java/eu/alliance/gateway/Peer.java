package eu.alliance.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that speaks HTTP behind the gateway, and misbehaves when the path's last segment asks for it. */
final class Peer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final String TEXT = "{\"text\":\"" + "over and over ".repeat(500) + "\"}";

    private final ServerSocket socket;
    private final String name;
    private final byte[] document;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(1);

    Peer(String name, String document) {
        try {
            this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.name = name;
        this.document = document.getBytes(UTF_8);
        Thread.ofVirtual().name("peer-" + name).start(this::accept);
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    record Received(String peer, String method, String target, Map<String, List<String>> headers, int bytes) {}

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().name("peer-call").start(() -> converse(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void converse(Socket caller) {
        try (caller) {
            var in = new BufferedInputStream(caller.getInputStream());
            var out = caller.getOutputStream();
            var goesOn = true;
            while (goesOn) {
                var first = line(in);
                if (first.isEmpty()) {
                    return;
                }
                goesOn = answer(read(first, in), out);
                out.flush();
            }
        } catch (IOException | InterruptedException | NumberFormatException _) {
            // the gateway hung up, or this peer meant to
        }
    }

    private Received read(String first, InputStream in) throws IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        var parts = first.split(" ");
        return new Received(name, parts[0], parts[1], headers, body(headers, in));
    }

    private static int body(Map<String, List<String>> headers, InputStream in) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length").getFirst())).length;
        }
        int total = 0;
        if (headers.containsKey("transfer-encoding")) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                total += in.readNBytes(size).length;
                line(in);
            }
            line(in);
        }
        return total;
    }

    /** Whether the conversation goes on. */
    private boolean answer(Received received, OutputStream out) throws IOException, InterruptedException {
        var path = received.target().split("\\?", 2)[0];
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "openapi.json" -> write(out, "200 OK", "Content-Type: application/json\r\n", document);
            case "silent" -> Thread.currentThread().join();
            case "held" -> {
                var until = held;
                waiting.incrementAndGet();
                until.await();
                waiting.decrementAndGet();
                write(out, "200 OK", "", "at last".getBytes(UTF_8));
            }
            case "waiting" -> write(out, "200 OK", "Connection: close\r\n", ("" + waiting).getBytes(UTF_8));
            case "release" -> {
                held.countDown();
                held = new CountDownLatch(1);
                write(out, "200 OK", "Connection: close\r\n", new byte[0]);
            }
            case "refuses" -> write(out, "405 Method Not Allowed", "", new byte[0]);
            case "text" ->
                write(out, "200 OK", "Content-Type: application/json\r\nETag: \"9\"\r\n", TEXT.getBytes(UTF_8));
            case "hangs-up" -> {
                return false;
            }
            case "nonsense" -> {
                out.write("BANANA\r\n\r\n".getBytes(UTF_8));
                return false;
            }
            case "cut" -> {
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this".getBytes(UTF_8));
                return false;
            }
            case "cut-text" -> {
                out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9000\r\n\r\nonly this"
                        .getBytes(UTF_8));
                return false;
            }
            case "cut-chunked" -> {
                out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nonly \r\n".getBytes(UTF_8));
                return false;
            }
            case "stalls" -> {
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this".getBytes(UTF_8));
                out.flush();
                Thread.currentThread().join();
            }
            case "large" -> write(out, "200 OK", "", new byte[5_000_000]);
            case "nothing" -> out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
            case "unchanged" -> out.write("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n".getBytes(UTF_8));
            case "talkative" ->
                write(
                        out,
                        "200 OK",
                        "Connection: X-Inner, close\r\nX-Inner: secret\r\nKeep-Alive: timeout=5\r\n"
                                + "Proxy-Authenticate: Basic\r\nServer: inner/1.0\r\nX-Kept: yes\r\nETag: \"7\"\r\n",
                        "hello".getBytes(UTF_8));
            default -> write(out, "200 OK", "Content-Type: application/json\r\n", JSON.writeValueAsBytes(received));
        }
        return true;
    }

    private static void write(OutputStream out, String status, String headers, byte[] body) throws IOException {
        var head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
        out.write(head.getBytes(ISO_8859_1));
        out.write(body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
