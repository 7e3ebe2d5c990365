package eu.alliance.platform.problem;

import java.util.List;
import java.util.Map;

/** A request that is turned down. It knows why, with a stable reason, and nothing of HTTP but its kind. */
public class Refusal extends RuntimeException {

    /** What sort of no it is; each has one status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        RULE_BROKEN(422),
        PRECONDITION_MISSING(428),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String reason;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members;

    private Refusal(Kind kind, String reason, String detail, List<Violation> violations, Map<String, Object> members) {
        super(detail);
        this.kind = kind;
        this.reason = reason;
        this.violations = violations;
        this.members = members;
    }

    public static Refusal of(Kind kind, String reason, String detail) {
        return new Refusal(kind, reason, detail, List.of(), Map.of());
    }

    public static Refusal malformed(String reason, String detail) {
        return of(Kind.MALFORMED, reason, detail);
    }

    public static Refusal forbidden(String reason, String detail) {
        return of(Kind.FORBIDDEN, reason, detail);
    }

    /** Absent, or not visible to this caller: the two look the same. */
    public static Refusal notFound(String what) {
        return of(Kind.NOT_FOUND, "NOT_FOUND", "There is no such " + what + ", or it is not yours to see.");
    }

    public static Refusal conflict(String reason, String detail) {
        return of(Kind.CONFLICT, reason, detail);
    }

    /** What is so for now in several places of the request; the problem's own reason is the first one's. */
    public static Refusal conflicts(List<Violation> violations) {
        var first = violations.getFirst();
        return new Refusal(Kind.CONFLICT, first.reason(), first.detail(), List.copyOf(violations), Map.of());
    }

    /** A lifecycle move that the present state does not allow: 409 {@code ILLEGAL_TRANSITION}. */
    public static Refusal illegalTransition(Object from, Object to) {
        return conflict("ILLEGAL_TRANSITION", "What is %s cannot become %s.".formatted(from, to));
    }

    /** A single broken rule; the problem's own reason is the rule's. */
    public static Refusal rule(String pointer, String reason, String detail) {
        return new Refusal(Kind.RULE_BROKEN, reason, detail, List.of(new Violation(pointer, reason, detail)), Map.of());
    }

    /** Refuses what breaks rules; what breaks none passes. */
    public static void insistOnNone(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw rules(violations);
        }
    }

    /** Several broken rules at once. */
    public static Refusal rules(List<Violation> violations) {
        var reason = violations.size() == 1 ? violations.getFirst().reason() : "RULES_BROKEN";
        return new Refusal(
                Kind.RULE_BROKEN, reason, "The request breaks rules; see errors.", List.copyOf(violations), Map.of());
    }

    /** The same refusal with an extension member of the problem document (RFC 9457, 3.2). */
    public Refusal with(String member, Object value) {
        return new Refusal(kind, reason, detail(), violations, Map.of(member, value));
    }

    /** The refusal as one broken rule, as a dry run lists it. */
    public Violation violation() {
        return new Violation("", reason, detail());
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> members() {
        return members;
    }
}
