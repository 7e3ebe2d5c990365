package eu.alliance.gateway.upstream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The few small documents that the gateway reads for itself. Blocks. */
public final class Fetch {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** A whole answer, whatever its status. */
    public record Fetched(int status, byte[] body) {}

    public Fetched get(URI uri) throws IOException {
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "application/json");
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Fetched(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
