package eu.alliance.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import eu.alliance.platform.edge.RequestId;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a refusal, of ours or of the framework, becomes an answer. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, String> USUAL_REASONS = Map.of(
            400, "MALFORMED_REQUEST",
            401, "NOT_SIGNED_IN",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "BODY_TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE");
    private static final Map<Integer, String> USUAL_DETAILS = Map.of(
            400, "The request could not be read.",
            404, "There is nothing here.",
            405, "This method is not for this path.",
            406, "No representation of the accepted types.",
            413, "The body is too large.",
            415, "This media type is not taken here.");

    private static final String FORM_READER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final AllowedMethods allowed = new AllowedMethods();

    @ServerExceptionMapper
    public RestResponse<Problem> refusal(Refusal refusal, RoutingContext exchange) {
        return answer(problemOf(refusal, exchange), exchange);
    }

    /** The body that a refusal of this request is answered with. */
    public static Problem problemOf(Refusal refusal, RoutingContext exchange) {
        return Problem.of(refusal, path(exchange), id(exchange), language(exchange));
    }

    /** What Bean Validation found, as a refusal. */
    public static Refusal refusalOf(ConstraintViolationException broken) {
        return Constraints.refusalOf(broken);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> violations(ConstraintViolationException broken, RoutingContext exchange) {
        return refusal(Constraints.refusalOf(broken), exchange);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> json(JsonProcessingException broken, RoutingContext exchange) {
        return refusal(JsonProblem.refusalOf(broken), exchange);
    }

    @ServerExceptionMapper // more specific than the framework's own
    public RestResponse<Problem> json(MismatchedInputException broken, RoutingContext exchange) {
        return refusal(JsonProblem.refusalOf(broken), exchange);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> framework(WebApplicationException refused, RoutingContext exchange) {
        if (refused.getCause() instanceof JsonProcessingException broken) {
            return refusal(JsonProblem.refusalOf(broken), exchange);
        }
        var status = refused.getResponse().getStatus();
        if (status >= 500) {
            return failure(refused, exchange);
        }
        if (status == 405) {
            exchange.response().putHeader(HttpHeaders.ALLOW, allowed.at(path(exchange)));
        }
        return usual(status, exchange);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> broken(AuthenticationFailedException refused, RoutingContext exchange) {
        return challenge("Bearer error=\"invalid_token\"", "INVALID_TOKEN", "The token is not valid here.", exchange);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> missing(UnauthorizedException refused, RoutingContext exchange) {
        return challenge("Bearer", "NOT_SIGNED_IN", "A bearer token is needed.", exchange);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException refused, RoutingContext exchange) {
        return refusal(Refusal.forbidden("FORBIDDEN", "Your role does not allow this."), exchange);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> failure(Throwable failure, RoutingContext exchange) {
        if (isBrokenForm(failure, exchange)) {
            return refusal(Refusal.malformed("MALFORMED_FORM", "This is no whole form."), exchange);
        }
        LOG.errorf(failure, "Request %s failed", id(exchange));
        return answer(
                Problem.of(
                        500,
                        "INTERNAL_ERROR",
                        "Something failed on our side; quote the request id.",
                        path(exchange),
                        id(exchange),
                        language(exchange)),
                exchange);
    }

    /** What the framework's reader of forms throws: one ends too soon, has no boundary or thousands of parts. */
    private static boolean isBrokenForm(Throwable failure, RoutingContext exchange) {
        var type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && (failure instanceof IOException
                        || Arrays.stream(failure.getStackTrace())
                                .limit(1)
                                .anyMatch(thrown -> thrown.getClassName().startsWith(FORM_READER)));
    }

    private RestResponse<Problem> challenge(String scheme, String reason, String detail, RoutingContext exchange) {
        exchange.response().putHeader("WWW-Authenticate", scheme);
        return answer(Problem.of(401, reason, detail, path(exchange), id(exchange), language(exchange)), exchange);
    }

    private RestResponse<Problem> usual(int status, RoutingContext exchange) {
        return answer(
                Problem.of(
                        status,
                        USUAL_REASONS.getOrDefault(status, "REFUSED"),
                        USUAL_DETAILS.getOrDefault(status, "The request was refused."),
                        path(exchange),
                        id(exchange),
                        language(exchange)),
                exchange);
    }

    private static RestResponse<Problem> answer(Problem problem, RoutingContext exchange) {
        var response = ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header("Content-Language", language(exchange).toLanguageTag());
        if (problem.status() == 413) {
            response.header("Connection", "close"); // the rest of the body is not read
        }
        if (problem.status() == 503 || problem.reason().equals("IDEMPOTENCY_KEY_IN_FLIGHT")) {
            response.header("Retry-After", "1");
        }
        return response.build();
    }

    private static Locale language(RoutingContext exchange) {
        return Titles.negotiate(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String path(RoutingContext exchange) {
        return exchange.normalizedPath();
    }

    private static String id(RoutingContext exchange) {
        String id = exchange.get(RequestId.HEADER);
        return id == null ? "unknown" : id;
    }
}
