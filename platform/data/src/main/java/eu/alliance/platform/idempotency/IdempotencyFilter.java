package eu.alliance.platform.idempotency;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads the Idempotency-Key of a POST: a quoted string as the draft has it, or the bare value that many send. */
public class IdempotencyFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-\\[\\]-~]{1,255})");

    private final IdempotencyKey current;
    private final Caller caller;

    IdempotencyFilter(IdempotencyKey current, Caller caller) {
        this.current = current;
        this.caller = caller;
    }

    @ServerRequestFilter(readBody = true)
    public void read(ResourceInfo endpoint, ContainerRequestContext request) throws IOException {
        if (!request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        var given = request.getHeaders().get(HEADER);
        var isDryRun = "true".equals(request.getUriInfo().getQueryParameters().getFirst("dryRun"));
        if (isDryRun) {
            return;
        }
        if (given == null || given.isEmpty()) {
            if (endpoint.getResourceMethod().isAnnotationPresent(IdempotencyKeyRequired.class)) {
                throw Refusal.malformed("IDEMPOTENCY_KEY_REQUIRED", "Send an Idempotency-Key header.");
            }
            return;
        }
        if (given.size() > 1) {
            throw Refusal.malformed("INVALID_IDEMPOTENCY_KEY", "One key for one request.");
        }
        current.send(new IdempotencyKey.Asked(caller.subject(), keyOf(given.getFirst()), fingerprint(request)));
    }

    private static String keyOf(String header) {
        var match = KEY.matcher(header.strip());
        if (!match.matches()) {
            throw Refusal.malformed("INVALID_IDEMPOTENCY_KEY", "1 to 255 printable ASCII characters, no spaces.");
        }
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String fingerprint(ContainerRequestContext request) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var uri = request.getUriInfo().getRequestUri();
            var target = request.getMethod() + " " + uri.getRawPath() + "?" + uri.getRawQuery() + "\n";
            digest.update(target.getBytes(StandardCharsets.UTF_8));
            if (request.hasEntity()) {
                var body = request.getEntityStream().readAllBytes();
                request.setEntityStream(new ByteArrayInputStream(body));
                digest.update(body);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
