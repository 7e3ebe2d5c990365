package eu.alliance.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Bytes to the gateway as they stand, and what comes back. */
final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private Wire() {}

    /** Sends, half-closes nothing, and reads until the gateway hangs up or says nothing for a second. */
    static String exchange(int port, String bytes) {
        return exchange(port, bytes, 1000);
    }

    static String exchange(int port, String bytes, int silenceMillis) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            var buffer = new byte[8192];
            try {
                for (int n = socket.getInputStream().read(buffer);
                        n >= 0;
                        n = socket.getInputStream().read(buffer)) {
                    socket.setSoTimeout(silenceMillis);
                    answer.append(new String(buffer, 0, n, ISO_8859_1));
                }
            } catch (SocketTimeoutException _) {
                // it keeps the connection
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request that asks for the connection to be closed after it. */
    static String request(int port, String line, String... headers) {
        var extra = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return exchange(
                port, line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + extra + "\r\n");
    }

    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
