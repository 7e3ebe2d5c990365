package eu.alliance.registration.checkin;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;
import static eu.alliance.platform.caller.Role.REGISTRAR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Pdf;
import eu.alliance.registration.attendance.Delegations;
import eu.alliance.registration.attendance.Participants;
import eu.alliance.registration.delegate.Witness;
import eu.alliance.registration.paper.Draft;
import eu.alliance.registration.paper.Draft.Fact;
import eu.alliance.registration.paper.Occasion;
import eu.alliance.registration.summit.Summit;
import eu.alliance.registration.summit.SummitStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Transactional
@Tag(name = "Check-in")
class AttendanceCertificateResource {

    private final Witness witness;
    private final Caller caller;

    AttendanceCertificateResource(Witness witness, Caller caller) {
        this.witness = witness;
        this.caller = caller;
    }

    @GET
    @Path("/delegates/{id}/attendance-certificate")
    @Produces(Pdf.TYPE)
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR, REGISTRAR})
    @Operation(
            operationId = "getAttendanceCertificate",
            summary = "A paper that says that somebody came",
            description =
                    "Once the summit has started, for those who were let in at the door; else 409. Each read of a protected"
                            + " person is written down.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate.",
            content = @Content(mediaType = Pdf.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Pdf certificate(
            @RestPath UUID id,
            @Parameter(description = "One of en, fr, de, it, ru, tr.") @RestQuery @Nullable String lang,
            @Parameter(hidden = true) @RestHeader("Accept-Language") @Nullable String accepted) {
        var language = Pdf.languageOf(lang, accepted);
        var summit = Delegations.summitOfDelegate(caller, id);
        requireUnderWay(Summit.visibleTo(caller, summit).status());
        var admission = CheckIn.admission(summit, id)
                .orElseThrow(() -> Refusal.conflict("NOT_CHECKED_IN", "This delegate was not let in at the door."));
        witness.sees(id);
        var person = Participants.find(id).orElseThrow(() -> Refusal.notFound("delegate"));
        var occasion = Occasion.of(summit);
        var bytes = Draft.titled("attendance.title", language)
                .paragraph(
                        "attendance.text",
                        Map.of(
                                "name", person.givenName() + " " + person.familyName(),
                                "city", Occasion.city(person.cityId()).in(language),
                                "summit", occasion.title().in(language)))
                .facts(
                        new Fact("label.dates", occasion.dates(language)),
                        new Fact("label.place", occasion.place(language)),
                        new Fact("label.role", Draft.word("role." + person.role(), language)),
                        new Fact("label.reference", id.toString()))
                .pdf(admission.at());
        return new Pdf(bytes, language, "attendance-" + id);
    }

    private static void requireUnderWay(SummitStatus status) {
        if (status != SummitStatus.UNDER_WAY && status != SummitStatus.CONCLUDED) {
            throw Refusal.conflict("SUMMIT_NOT_STARTED", "The summit has not started.");
        }
    }
}
