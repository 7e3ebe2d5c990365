package eu.alliance.platform.json;

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
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** A body is {@link JsonText}, and there where an endpoint needs it. */
public class CleanBody {

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
        var text = JsonText.of(body);
        if (text.isBlank() && NEEDED.computeIfAbsent(endpoint.getResourceMethod(), CleanBody::isNeeded)) {
            throw Refusal.malformed("BODY_REQUIRED", "A JSON body is needed.");
        }
        if (text.length() < 100 && text.strip().equals("null")) {
            throw Refusal.malformed("BODY_REQUIRED", "A JSON body is needed, null is none.");
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
