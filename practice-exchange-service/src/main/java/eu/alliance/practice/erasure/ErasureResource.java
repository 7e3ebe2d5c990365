package eu.alliance.practice.erasure;

import eu.alliance.platform.caller.Role;
import eu.alliance.platform.erasure.EmailAddress;
import eu.alliance.platform.erasure.Traces;
import eu.alliance.platform.mail.Mailbox;
import eu.alliance.practice.alert.Alert;
import eu.alliance.practice.enrolment.Enrolment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/library-erasures")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Data protection")
class ErasureResource {

    @Schema(name = "LibraryErasureDetails")
    record Asking(
            @Schema(examples = "somebody@city.example") @NotBlank @Email @Size(max = 254) String email) {}

    @Schema(name = "LibraryErasure", description = "Whom it was about is not repeated.")
    record Erased(
            @Schema(description = "Alerts that wrote to them, which are no more.")
            int alerts,

            @Schema(description = "Places in trainings that are counted on, without who they are.")
            int enrolments) {}

    private final Traces traces;
    private final Mailbox mailbox;
    private final Clock clock;

    ErasureResource(Traces traces, Mailbox mailbox, Clock clock) {
        this.traces = traces;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.DATA_PROTECTION)
    @Operation(
            operationId = "eraseFromLibrary",
            summary = "Have the library forget whoever has an address",
            description = "At once and again without harm. What is known of them from summits is erased at"
                    + " /v1/data-subject-requests.")
    public Erased erase(@NotNull @Valid Asking asking) {
        var alerts = Alert.removeThoseTo(asking.email());
        var enrolments = Enrolment.forgetThoseOf(asking.email(), clock.instant());
        traces.forget(new EmailAddress(asking.email()));
        mailbox.forget(asking.email());
        return new Erased(alerts, enrolments);
    }
}
