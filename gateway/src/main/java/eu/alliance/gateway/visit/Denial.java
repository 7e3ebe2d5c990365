package eu.alliance.gateway.visit;

import eu.alliance.platform.problem.Problem;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why the gateway itself turns a request down.
 *
 * @param reason stable machine code
 * @param headers what the answer carries beside the problem
 * @param errors the broken rules of its body, if these are why
 * @param hangsUp whether the connection can't be used again
 */
public record Denial(
        int status,
        String reason,
        String detail,
        Map<String, String> headers,
        List<Violation> errors,
        boolean hangsUp) {

    public static Denial of(int status, String reason, String detail) {
        return new Denial(status, reason, detail, Map.of(), List.of(), false);
    }

    public static Denial of(Refusal refusal) {
        return new Denial(
                refusal.kind().status(), refusal.reason(), refusal.detail(), Map.of(), refusal.violations(), false);
    }

    public static Denial malformed(String reason, String detail) {
        return of(400, reason, detail);
    }

    public static Denial badToken(String detail) {
        return of(401, "INVALID_TOKEN", detail)
                .with("WWW-Authenticate", "Bearer realm=\"alliance\", error=\"invalid_token\"");
    }

    public static Denial tokenNeeded() {
        return of(401, "TOKEN_REQUIRED", "This needs an access token.")
                .with("WWW-Authenticate", "Bearer realm=\"alliance\"");
    }

    public static Denial methodNotAllowed(String allowed) {
        return of(405, "METHOD_NOT_ALLOWED", "Allowed here: " + allowed + ".").with("Allow", allowed);
    }

    public static Denial notFound() {
        return of(404, "NOT_FOUND", "There is nothing at this address.");
    }

    public static Denial tooLarge(long bytes) {
        return of(413, "BODY_TOO_LARGE", "A body here has at most " + bytes + " bytes.")
                .hangingUp();
    }

    /** 502, 503 or 504: worth another try. */
    public static Denial tryAgain(int status, String reason, String detail, long seconds) {
        return of(status, reason, detail).with("Retry-After", Long.toString(seconds));
    }

    public Denial with(String header, String value) {
        return new Denial(status, reason, detail, Map.of(header, value), errors, hangsUp);
    }

    public Denial hangingUp() {
        return new Denial(status, reason, detail, headers, errors, true);
    }

    /** The body of the answer. */
    Problem problem(String path, String requestId, Locale language) {
        var plain = Problem.of(status, reason, detail, path, requestId, language);
        return new Problem(
                plain.type(),
                plain.title(),
                plain.status(),
                plain.detail(),
                plain.instance(),
                plain.reason(),
                errors,
                plain.requestId(),
                plain.members());
    }
}
