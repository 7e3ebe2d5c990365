package eu.alliance.platform.openapi;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import eu.alliance.platform.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parts that operations refer to. */
final class SharedParts {

    static final String SCHEME = "oidc";

    private SharedParts() {}

    static void addTo(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        components.addSchema("Problem", problem());
        components.addSchema("Violation", violation());
        Refusals.MEANINGS.forEach(
                (status, meaning) -> components.addResponse(Refusals.partOf(status), response(status, meaning)));
        addParameters(components);
        addHeaders(components);
        components.addSecurityScheme(
                SCHEME,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the realm alliance, audience alliance-api."));
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static APIResponse response(String status, String meaning) {
        var content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        var response = OASFactory.createAPIResponse()
                .description(meaning)
                .content(content)
                .addHeader("X-Request-Id", header("RequestId"));
        return switch (status) {
            case "401" -> response.addHeader("WWW-Authenticate", header("Challenge"));
            case "429", "503" -> response.addHeader("Retry-After", header("RetryAfter"));
            default -> response;
        };
    }

    private static void addParameters(Components components) {
        parameter(
                components,
                "IdempotencyKey",
                "Idempotency-Key",
                false,
                "A key of the caller's own; the same request under it has its effect once and is answered alike.");
        parameter(
                components,
                "RequiredIdempotencyKey",
                "Idempotency-Key",
                true,
                "A key of the caller's own; the same request under it has its effect once and is answered alike.");
        parameter(
                components,
                "IfMatch",
                "If-Match",
                true,
                "The ETag that was read; a write on a changed one is refused.");
        parameter(
                components,
                "IfNoneMatch",
                "If-None-Match",
                false,
                "An ETag at hand; answered with 304 while it holds.");
        parameter(components, "Prefer", "Prefer", false, "return=minimal spares the body (RFC 7240).");
        parameter(components, "AcceptLanguage", "Accept-Language", false, "Languages of texts and problem titles.");
    }

    private static void parameter(
            Components components, String name, String header, boolean isRequired, String description) {
        components.addParameter(
                name,
                OASFactory.createParameter()
                        .in(Parameter.In.HEADER)
                        .name(header)
                        .required(isRequired)
                        .description(description)
                        .schema(text(null)));
    }

    private static void addHeaders(Components components) {
        header(components, "ETag", "Strong tag of the resource as it is answered here; goes into If-Match.");
        header(components, "Location", "Path under which what was made can be read.");
        header(components, "Link", "The next page, rel=\"next\"; absent on the last one.");
        header(components, "RequestId", "The request's name in logs; quote it to support.");
        header(components, "Challenge", "Bearer, and what is wrong with the token.");
        components.addHeader(
                "RetryAfter",
                OASFactory.createHeader().description("Seconds to wait.").schema(integer()));
    }

    private static void header(Components components, String name, String description) {
        components.addHeader(
                name, OASFactory.createHeader().description(description).schema(text(null)));
    }

    private static Schema integer() {
        return OASFactory.createSchema().type(List.of(INTEGER)).format("int32");
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .type(List.of(OBJECT))
                .description("Why a request was refused (RFC 9457). May carry further members.")
                .required(List.of("type", "title", "status", "reason", "requestId"))
                .addProperty("type", text("urn:alliance:problem:illegal-transition"))
                .addProperty("title", text("Conflict"))
                .addProperty("status", integer().examples(List.of(409)))
                .addProperty("detail", text("What is SUBMITTED cannot become DRAFT."))
                .addProperty("instance", text("/v1/summits"))
                .addProperty("reason", text("ILLEGAL_TRANSITION").description("Stable machine code; expect new ones."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(ARRAY))
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .addProperty("requestId", text("7c9e6679-7425-40de-944b-e07fc1f90ae7"));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .type(List.of(OBJECT))
                .description("One broken rule.")
                .required(List.of("pointer", "reason", "detail"))
                .addProperty("pointer", text("/budget/0/amount").description("RFC 6901; empty for the whole."))
                .addProperty("reason", text("NEGATIVE_AMOUNT"))
                .addProperty("detail", text("The amount must not be below zero."));
    }

    private static Schema text(@org.jspecify.annotations.Nullable String example) {
        var schema = OASFactory.createSchema().type(List.of(STRING));
        return example == null ? schema : schema.examples(List.of(example));
    }
}
