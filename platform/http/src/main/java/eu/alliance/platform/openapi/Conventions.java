package eu.alliance.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Says in the document what every operation has alike, so that a feature annotates only what is special to it: its
 * id, its summary, its tag.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Conventions implements OASFilter {

    private static final String GATEWAY = "http://localhost:8080";

    private final Map<String, Endpoint> endpoints;
    private final Members members;

    public Conventions(IndexView index) {
        this.members = new Members(index);
        this.endpoints = Endpoint.of(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setOpenapi("3.1.0");
        if (document.getServers() == null || document.getServers().isEmpty()) {
            document.addServer(OASFactory.createServer().url(GATEWAY).description("The gateway of the local stack"));
        }
        SharedParts.addTo(document);
        members.complete(document.getComponents().getSchemas());
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((verb, operation) -> complete(path, verb, operation)));
        new PageNames(document).settle();
        new RequestSchemas(document).complete();
    }

    private void complete(String path, HttpMethod verb, Operation operation) {
        var endpoint = endpoints.get(operation.getOperationId());
        if (endpoint == null) {
            return;
        }
        secure(endpoint, operation);
        if (operation.getRequestBody() != null && endpoint.takesNoBodyToo()) {
            operation.getRequestBody().setRequired(false);
        }
        successOf(endpoint, verb, operation).forEach(success -> addHeaders(endpoint, success));
        Refusals.of(path, verb, operation.getRequestBody() != null, endpoint)
                .forEach((status, part) -> operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + part)));
        if (verb == HttpMethod.GET && endpoint.isTagged()) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("As it was under that ETag"));
        }
        Preconditions.addTo(operation, verb, endpoint);
    }

    private static void secure(Endpoint endpoint, Operation operation) {
        var signedIn = OASFactory.createSecurityRequirement().addScheme(SharedParts.SCHEME, endpoint.roles());
        operation.setSecurity(
                endpoint.isPublic() ? List.of(OASFactory.createSecurityRequirement(), signedIn) : List.of(signedIn));
        if (!endpoint.roles().isEmpty()) {
            var roles = "For: " + String.join(", ", endpoint.roles()) + ".";
            operation.setDescription(
                    operation.getDescription() == null ? roles : operation.getDescription() + "\n\n" + roles);
        }
    }

    /** The answers that are no refusals, under the status that they have: a move answers 200, a creation 201. */
    private static List<APIResponse> successOf(Endpoint endpoint, HttpMethod verb, Operation operation) {
        var responses = operation.getResponses();
        if (verb == HttpMethod.POST) {
            var right = endpoint.isCreation() ? "201" : "200";
            var wrong = endpoint.isCreation() ? "200" : "201";
            var misplaced = responses.getAPIResponse(wrong);
            if (misplaced != null && responses.getAPIResponse(right) == null) {
                responses.addAPIResponse(right, misplaced);
                responses.removeAPIResponse(wrong);
            }
        }
        return responses.getAPIResponses().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(entry -> described(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static APIResponse described(String status, APIResponse response) {
        if (status.equals("201")) {
            response.addHeader("Location", SharedParts.header("Location"));
            response.setDescription("Made");
        }
        if (response.getDescription() == null || response.getDescription().isBlank()) {
            response.setDescription("OK");
        }
        return response;
    }

    private static void addHeaders(Endpoint endpoint, APIResponse success) {
        success.addHeader("X-Request-Id", SharedParts.header("RequestId"));
        if (endpoint.isTagged()) {
            success.addHeader("ETag", SharedParts.header("ETag"));
        }
        if (endpoint.isPage()) {
            success.addHeader("Link", SharedParts.header("Link"));
        }
    }
}
