package eu.alliance.platform.paging;

import eu.alliance.platform.json.Written;
import eu.alliance.platform.problem.Refusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Query parameters are declared by the endpoint; an unknown, repeated or unreadable one is refused (400), never passed
 * over.
 */
public class KnownParameters {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Map<Method, Map<String, Class<?>>> DECLARED = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo endpoint, ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || endpoint.getResourceMethod().isAnnotationPresent(OwnParameters.class)) {
            return;
        }
        var declared = DECLARED.computeIfAbsent(endpoint.getResourceMethod(), KnownParameters::declaredBy);
        given.forEach((name, values) -> {
            var type = declared.get(name);
            if (type == null) {
                throw Refusal.malformed("UNKNOWN_PARAMETER", "There is no parameter " + name + " here.");
            }
            check(name, values, type);
        });
    }

    private static void check(String name, List<String> values, Class<?> type) {
        if (values.size() != 1) {
            throw Refusal.malformed("REPEATED_PARAMETER", "The parameter " + name + " is given more than once.");
        }
        if (name.equals("cursor") && values.getFirst().isEmpty()) {
            throw Cursor.broken();
        }
        try {
            read(values.getFirst(), type);
        } catch (RuntimeException _) {
            throw Refusal.malformed("INVALID_PARAMETER", "The parameter " + name + " cannot be read.");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes", "CheckReturnValue", "ReturnValueIgnored"})
    private static void read(String value, Class<?> type) {
        if (type == UUID.class) {
            Written.uuid(value);
        } else if (type == Instant.class) {
            Written.instant(value);
        } else if (type == LocalDate.class) {
            Written.date(value);
        } else if (type == Integer.class || type == int.class) {
            if (!WHOLE_NUMBER.matcher(value).matches()) {
                throw new IllegalArgumentException(value);
            }
        } else if (type == Boolean.class || type == boolean.class) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException(value);
            }
        } else if (type.isEnum()) {
            Enum.valueOf((Class) type, value);
        }
    }

    private static Map<String, Class<?>> declaredBy(Method endpoint) {
        var declared = new HashMap<String, Class<?>>();
        for (var parameter : endpoint.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                declared.put(nameOf(parameter, parameter.getName()), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)
                    || parameter.getType().isRecord()) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(RestQuery.class))
                        .forEach(field -> declared.put(nameOf(field, field.getName()), field.getType()));
            }
        }
        return declared;
    }

    private static String nameOf(AnnotatedElement parameter, String fallback) {
        var name = parameter.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? fallback : name;
    }
}
