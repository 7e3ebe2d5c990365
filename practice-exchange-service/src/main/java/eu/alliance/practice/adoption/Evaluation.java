package eu.alliance.practice.adoption;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an adoption, by the city that adopted. */
@Schema(name = "AdoptionEvaluation")
public record Evaluation(
        @NotNull Outcome outcome,

        @Schema(examples = "Complaints fell by a third in two years; figures of the municipal police.")
        @NotBlank @Size(max = 10_000) String evidence) {

    /** Whether it worked there. */
    public enum Outcome {
        POSITIVE,
        MIXED,
        NEGATIVE
    }
}
