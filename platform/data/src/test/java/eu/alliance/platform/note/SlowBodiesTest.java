package eu.alliance.platform.note;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Somebody who sends a body a byte now and then has a connection of ours, and no more than that. */
@QuarkusTest
class SlowBodiesTest {

    private static final int MORE_THAN_THREADS = 220;

    @Test
    void leaveTheThreadsToEverybodyElse() throws IOException {
        var token = Tokens.user("riga").roles("city-admin").city(Notes.RIGA).bearer();
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var begun = ("POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{")
                .getBytes(ISO_8859_1);
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                var socket = new Socket("127.0.0.1", port);
                sockets.add(socket);
                socket.getOutputStream().write(begun);
            }
            given().header("Authorization", token).get("/v1/notes").then().statusCode(200);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
