package eu.alliance.registration.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.platform.testkit.Tokens;
import eu.alliance.registration.bench.Workload.Kind;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One client of the service on one connection, as light as it can be: what it takes is taken from the service. */
final class Desk implements AutoCloseable {

    /** What each booking's Idempotency-Key begins with. */
    static final String KEY = "booking-";

    private static final Map<Long, String> TOKENS = new ConcurrentHashMap<>();

    private final Socket socket;
    private final InputStream in;
    private final Workload workload;
    private final int client;

    Desk(int port, Workload workload, int client) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        this.workload = workload;
        this.client = client;
    }

    /** Signs beforehand what is shown at the door in a round: that is not the service's work. */
    static void sign(Workload workload, int round) {
        TOKENS.clear();
        for (long city = workload.firstCity(round); city <= workload.firstCity(round + 1); city++) {
            TOKENS.put(
                    city,
                    Tokens.user(nameOf(city))
                            .roles("city-editor")
                            .city(Kind.CITY.id(city))
                            .bearer());
        }
    }

    private static String nameOf(long city) {
        return "bench-" + city;
    }

    /** Who speaks for a city, as its tokens say. */
    static UUID subjectOf(long city) {
        return UUID.nameUUIDFromBytes(nameOf(city).getBytes(UTF_8));
    }

    /** Makes all of this client's bookings of a round. */
    int bookAll(int round) throws IOException {
        for (int i = 0; i < Workload.EACH; i++) {
            book(round * Workload.EACH + i);
        }
        return Workload.EACH;
    }

    /** Makes this client's k-th booking; throws unless it is made. */
    void book(int k) throws IOException {
        var n = workload.booking(client, k);
        var body = "{\"delegateIds\":[\"" + Kind.DELEGATE.id(n) + "\"],\"mode\":\"PARTIAL\"}";
        var request = "POST /v1/sessions/" + Kind.SESSION.id(workload.session(client, k)) + "/bookings HTTP/1.1\r\n"
                + "Host: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                + TOKENS.get(Workload.city(n)) + "\r\nIdempotency-Key: " + KEY + n + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        var status = line();
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        var answer = new String(in.readNBytes(length), ISO_8859_1);
        if (!status.startsWith("HTTP/1.1 201")) {
            throw new IllegalStateException(status + " " + answer);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
