package eu.alliance.gateway.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who follows the stream, on a bare socket. */
final class Listener implements AutoCloseable {

    private static final Pattern EVENT = Pattern.compile("data: \\{\"specversion\":\"1.0\",\"id\":\"([^\"]+)\"");
    private static final Pattern TYPE = Pattern.compile("event: (\\S+)");
    private static final Pattern CURSOR = Pattern.compile("(?m)^id: (\\S+)\n");

    private final Socket socket;
    private final StringBuffer text = new StringBuffer();
    private volatile boolean reads = true;
    private volatile boolean ended;

    Listener(int port, String target, String bearer, String... headers) {
        try {
            socket = new Socket();
            socket.setReceiveBufferSize(16 * 1024);
            socket.connect(new InetSocketAddress("localhost", port));
            var extra = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            socket.getOutputStream()
                    .write(("GET " + target
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: "
                                    + bearer + "\r\n" + extra + "\r\n")
                            .getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("listener").start(this::read);
    }

    private void read() {
        var buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0 && reads;
                    n = socket.getInputStream().read(buffer)) {
                text.append(new String(buffer, 0, n, UTF_8));
                ended |= text.lastIndexOf("\r\n0\r\n\r\n") >= 0;
            }
        } catch (IOException _) {
            ended = true;
        }
    }

    String text() {
        return text.toString();
    }

    List<String> ids() {
        return all(EVENT);
    }

    List<String> types() {
        return all(TYPE);
    }

    String lastId() {
        var cursors = all(CURSOR);
        return cursors.isEmpty() ? "" : cursors.getLast();
    }

    // chunk heads stand between the lines of different writes
    private List<String> all(Pattern pattern) {
        var plain = text().replaceAll("\r\n[0-9a-f]+\r\n", "");
        return pattern.matcher(plain).results().map(each -> each.group(1)).toList();
    }

    boolean hasEnded() {
        return ended;
    }

    /** The reader takes one more piece at most. */
    void stopsReading() {
        reads = false;
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
