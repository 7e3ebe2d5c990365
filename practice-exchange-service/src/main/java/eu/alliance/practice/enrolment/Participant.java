package eu.alliance.practice.enrolment;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who comes; no more than it takes to let them in and write to them. */
@Schema(name = "TrainingParticipant")
record Participant(
        @Schema(examples = "Ada") @NotBlank @Size(max = 200) String givenName,

        @Schema(examples = "Muster") @NotBlank @Size(max = 200) String familyName,

        @Schema(examples = "prevention@city.example") @NotBlank @Email @Size(max = 254) String email) {

    static final Participant FORGOTTEN = new Participant("", "", "");
}
