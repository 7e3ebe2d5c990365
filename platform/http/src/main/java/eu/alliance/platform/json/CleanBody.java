package eu.alliance.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * JSON is UTF-8 without a byte order mark (RFC 8259, 8.1), text that a database and every reader can hold (no NUL, no
 * half of a surrogate pair, whatever member it is in), and there where an endpoint needs it.
 */
public class CleanBody {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** One escape after the other, whole pairs first; in group 1 what nobody can hold. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:"
            + "u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}"
            + "|u(0000|[dD][89a-fA-F]\\p{XDigit}{2})"
            + "|.)");

    private static final Map<Method, Boolean> NEEDED = new ConcurrentHashMap<>();

    private final int largest;

    CleanBody(@ConfigProperty(name = "alliance.http.largest-body") int largest) {
        this.largest = largest;
    }

    @ServerRequestFilter(readBody = true, priority = Priorities.ENTITY_CODER)
    public void check(ResourceInfo endpoint, ContainerRequestContext request) throws IOException {
        var type = request.getMediaType();
        if (type != null && !type.getSubtype().endsWith("json")) {
            return;
        }
        var body = request.hasEntity() ? request.getEntityStream().readNBytes(largest + 1) : new byte[0];
        if (body.length > largest) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "BODY_TOO_LARGE", "A body has at most " + largest + " bytes.");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        var text = decoded(body);
        if (text.isBlank() && NEEDED.computeIfAbsent(endpoint.getResourceMethod(), CleanBody::isNeeded)) {
            throw Refusal.malformed("BODY_REQUIRED", "A JSON body is needed.");
        }
        if (text.indexOf(0) >= 0 || text.indexOf(BYTE_ORDER_MARK) == 0) {
            throw Refusal.malformed("MALFORMED_JSON", "JSON is UTF-8 without a byte order mark.");
        }
        if (ESCAPE.matcher(text).results().anyMatch(escape -> escape.group(1) != null)) {
            throw Refusal.malformed("MALFORMED_JSON", "NUL or half of a surrogate pair in a text.");
        }
        if (text.length() < 100 && text.strip().equals("null")) {
            throw Refusal.malformed("BODY_REQUIRED", "A JSON body is needed, null is none.");
        }
    }

    private static String decoded(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw Refusal.malformed("MALFORMED_JSON", "The body is not UTF-8.");
        }
    }

    private static boolean isNeeded(Method endpoint) {
        return Arrays.stream(endpoint.getParameters()).anyMatch(CleanBody::isNeededBody);
    }

    private static boolean isNeededBody(Parameter parameter) {
        var isBody = parameter.getType() == JsonNode.class
                || (parameter.isAnnotationPresent(Valid.class) && !parameter.isAnnotationPresent(BeanParam.class));
        return isBody && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
