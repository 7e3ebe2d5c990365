package eu.alliance.platform.openapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** What the code says of an operation beyond what the document's own annotations do. */
record Endpoint(MethodInfo method, IndexView index) {

    private static final Set<DotName> VERBS = Set.of(
            DotName.createSimple("jakarta.ws.rs.GET"),
            DotName.createSimple("jakarta.ws.rs.POST"),
            DotName.createSimple("jakarta.ws.rs.PUT"),
            DotName.createSimple("jakarta.ws.rs.PATCH"),
            DotName.createSimple("jakarta.ws.rs.DELETE"));
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName DESCRIBED =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.responses.APIResponse");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName KEY_REQUIRED =
            DotName.createSimple("eu.alliance.platform.idempotency.IdempotencyKeyRequired");
    private static final DotName WITHDRAWABLE = DotName.createSimple(Withdrawable.class);
    private static final DotName PAGE = DotName.createSimple("eu.alliance.platform.paging.Page");
    static final DotName TAGGED = DotName.createSimple("eu.alliance.platform.rest.Tagged");
    private static final DotName ANSWER = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");

    /** All endpoints by operation id. */
    static Map<String, Endpoint> of(IndexView index) {
        var endpoints = new HashMap<String, Endpoint>();
        for (var verb : VERBS) {
            for (var annotation : index.getAnnotations(verb)) {
                var method = annotation.target().asMethod();
                endpoints.put(idOf(method), new Endpoint(method, index));
            }
        }
        return endpoints;
    }

    private static String idOf(MethodInfo method) {
        return Optional.ofNullable(method.annotation(OPERATION))
                .map(operation -> operation.value("operationId"))
                .map(value -> value.asString())
                .orElse(method.name());
    }

    /** Whether its body may be left out: the only parameter without an annotation of the path, query or header. */
    boolean takesNoBodyToo() {
        return method.parameters().stream()
                .filter(each -> each.annotations().stream()
                        .noneMatch(a -> a.name().toString().startsWith("org.jboss.resteasy.reactive.Rest")
                                || a.name().toString().startsWith("jakarta.ws.rs.")))
                .anyMatch(each -> each.type().hasAnnotation(Members.NULLABLE));
    }

    /** The roles that may call it; empty when it is not a matter of roles. */
    List<String> roles() {
        return find(ROLES_ALLOWED)
                .map(allowed -> Arrays.asList(allowed.value().asStringArray()))
                .orElse(List.of());
    }

    boolean isPublic() {
        return !method.hasDeclaredAnnotation(ROLES_ALLOWED) && find(PERMIT_ALL).isPresent();
    }

    boolean needsKey() {
        return method.hasDeclaredAnnotation(KEY_REQUIRED);
    }

    /** Whether what it is about may have been withdrawn. */
    boolean isWithdrawable() {
        return find(WITHDRAWABLE).isPresent();
    }

    boolean isPage() {
        return result().name().equals(PAGE);
    }

    /** Whether one resource is answered, which then has an ETag. */
    boolean isTagged() {
        var view = index.getClassByName(result().name());
        return view != null && view.interfaceNames().contains(TAGGED);
    }

    /** Whether a POST makes something that has a place. */
    boolean isCreation() {
        return isAnswer() && (!method.hasAnnotation(DESCRIBED) || describes("201"));
    }

    private boolean isAnswer() {
        return method.returnType().name().equals(ANSWER);
    }

    private boolean describes(String status) {
        return method.annotations(DESCRIBED).stream()
                .map(described -> described.value("responseCode"))
                .anyMatch(code -> code != null && code.asString().equals(status));
    }

    private Type result() {
        var type = method.returnType();
        return isAnswer() && type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().getFirst()
                : type;
    }

    private Optional<AnnotationInstance> find(DotName annotation) {
        return Optional.ofNullable(method.declaredAnnotation(annotation))
                .or(() -> Optional.ofNullable(method.declaringClass().declaredAnnotation(annotation)));
    }
}
