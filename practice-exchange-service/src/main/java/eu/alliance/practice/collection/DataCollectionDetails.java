package eu.alliance.practice.collection;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor asks of the cities in a year. */
@Schema(name = "DataCollectionDetails")
public record DataCollectionDetails(
        @Schema(examples = "2027") @NotNull @Min(2000) @Max(2200) Integer year,

        @NotNull @Heading LocalizedText title,
        @Schema(examples = "2027-10-01") @NotNull LocalDate opensOn,
        @NotNull @Valid Deadline deadline,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Indicator> indicators) {

    /** Refuses what contradicts itself. */
    void check() {
        var violations = new ArrayList<Violation>();
        if (deadline.local().toLocalDate().isBefore(opensOn)) {
            violations.add(new Violation("/deadline", "DEADLINE_BEFORE_OPENING", "It ends after it opens."));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < indicators.size(); i++) {
            violations.addAll(indicators.get(i).objections("/indicators/" + i));
            if (!seen.add(indicators.get(i).code())) {
                violations.add(new Violation("/indicators/" + i + "/code", "DUPLICATE_CODE", "A code is there once."));
            }
        }
        Refusal.insistOnNone(violations);
    }
}
