package eu.alliance.acceptance;

import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.stack.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes over a socket: what no well-behaved client would send. */
record Doorways(String name, int port) {

    /** The gateway, and each service past it. */
    static List<Doorways> all() {
        var ports = RunningStack.shared().stack().ports();
        var all = new ArrayList<>(List.of(new Doorways("gateway", ports.of(Port.GATEWAY))));
        for (var service : List.of(Application.REGISTRATION, Application.PRACTICE, Application.FUNDING)) {
            all.add(new Doorways(service.module(), ports.of(service.port())));
        }
        return all;
    }

    /** A whole answer as text; empty when the door was shut without one. */
    String send(String target, String... headers) {
        var request = new StringBuilder("GET ").append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (SocketException _) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 0 when there was no answer. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
