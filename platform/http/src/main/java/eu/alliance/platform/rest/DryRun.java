package eu.alliance.platform.rest;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@code ?dryRun=true} answers: whether the request would have had its effect, and what stands against it. */
@Schema(name = "DryRun", description = "What the request would come to; nothing was changed.")
public record DryRun(boolean wouldSucceed, List<Violation> errors) {

    public static DryRun of(List<Violation> errors) {
        return new DryRun(errors.isEmpty(), errors);
    }

    /** What rules say that may refuse outright: then it is the refusal that stands against it. */
    public static DryRun trying(Supplier<List<Violation>> rules) {
        try {
            return of(rules.get());
        } catch (Refusal refusal) {
            return of(List.of(refusal.violation()));
        }
    }
}
