package eu.alliance.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The request headers that an operation reads because of its method. */
final class Preconditions {

    private Preconditions() {}

    static void addTo(Operation operation, HttpMethod verb, Endpoint endpoint) {
        var parameters =
                new ArrayList<Parameter>(operation.getParameters() == null ? List.of() : operation.getParameters());
        // a feature may read one by itself; how it is described is the same everywhere
        parameters.removeIf(p -> p.getIn() == Parameter.In.HEADER);
        for (var name : namesFor(verb, endpoint)) {
            parameters.add(OASFactory.createParameter().ref("#/components/parameters/" + name));
        }
        operation.setParameters(parameters);
    }

    private static List<String> namesFor(HttpMethod verb, Endpoint endpoint) {
        return switch (verb) {
            case POST ->
                List.of(endpoint.needsKey() ? "RequiredIdempotencyKey" : "IdempotencyKey", "Prefer", "AcceptLanguage");
            case PUT, PATCH -> List.of("IfMatch", "Prefer", "AcceptLanguage");
            case DELETE -> List.of("IfMatch", "AcceptLanguage");
            case GET -> endpoint.isTagged() ? List.of("IfNoneMatch", "AcceptLanguage") : List.of("AcceptLanguage");
            default -> List.of("AcceptLanguage");
        };
    }
}
