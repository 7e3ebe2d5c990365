package eu.alliance.registration.roster;

import static eu.alliance.platform.caller.Role.CITY_ADMIN;
import static eu.alliance.platform.caller.Role.CITY_EDITOR;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.DryRun;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegate.DelegateView;
import eu.alliance.registration.delegate.SizePolicy;
import eu.alliance.registration.delegate.SizePolicy.Member;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.roster.DelegateReading.Person;
import eu.alliance.registration.roster.DelegateTable.Objection;
import eu.alliance.registration.summit.Summit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces("application/json")
@Transactional
@Tag(name = "Delegates")
class DelegateImportResource {

    @Schema(name = "DelegateImport")
    record View(
            @Schema(description = "How many people were added.")
            int imported,

            List<DelegateView> items) {}

    private final DelegateReading reading;
    private final Caller caller;
    private final Clock clock;

    DelegateImportResource(DelegateReading reading, Caller caller, Clock clock) {
        this.reading = reading;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/delegations/{id}/delegate-imports")
    @Consumes(Exported.CSV)
    @RolesAllowed({CITY_ADMIN, CITY_EDITOR})
    @Operation(
            operationId = "importDelegates",
            summary = "Say who comes, as a table",
            description = "CSV (RFC 4180, UTF-8) in the columns of the export, separated by commas or semicolons, at"
                    + " most 500 rows. All are added or none: a table with mistakes is answered by 422, with each"
                    + " of them by line and column in `lines`. With `dryRun=true` nothing changes and the answer is"
                    + " `{wouldSucceed, errors[]}`.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = Exported.CSV,
                            schema = @Schema(implementation = String.class),
                            example = "givenName,familyName,role,office.en,email,speaks,isHead\r\n"
                                    + "Role,Account,MAYOR,Mayor,mayor@testby.example,da;en,true\r\n"))
    @APIResponse(
            responseCode = "200",
            description = "Who was added.",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Object imported(@RestPath UUID id, @RestQuery @Nullable Boolean dryRun, @NotNull byte[] table) {
        var read = reading.read(DelegateTable.read(table));
        var delegation = Delegation.holdOwn(caller, id);
        delegation.requireEditable();
        var objections = read.objections().isEmpty() ? objectionsTo(read.people(), delegation) : read.objections();
        if (Boolean.TRUE.equals(dryRun)) {
            return DryRun.of(objections.stream().map(Objection::violation).toList());
        }
        if (!objections.isEmpty()) {
            throw Refusal.rules(objections.stream().map(Objection::violation).toList())
                    .with("lines", objections);
        }
        var now = clock.instant();
        var added = read.people().stream()
                .map(person -> new Delegate(id, person.details(), now))
                .toList();
        Delegate.persist(added);
        return new View(added.size(), added.stream().map(DelegateView::of).toList());
    }

    /** What stands against these people beside those who are there already: the first line that is too much. */
    private List<Objection> objectionsTo(List<Person> people, Delegation delegation) {
        var summit = Summit.visibleTo(caller, delegation.summitId());
        var policy = new SizePolicy(summit.limits());
        var members = new ArrayList<>(Delegate.membersOf(delegation.id()));
        for (var person : people) {
            var isHead = Boolean.TRUE.equals(person.details().isHead());
            if (isHead && members.stream().anyMatch(Member::isHead)) {
                return List.of(new Objection(person.line(), "isHead", "HEAD_EXISTS", "A delegation has one head."));
            }
            members.add(new Member(delegation.id(), person.details().role(), isHead));
            var objection = policy.objectionTo(members);
            if (objection.isPresent()) {
                return List.of(new Objection(
                        person.line(),
                        null,
                        objection.get().reason(),
                        objection.get().detail()));
            }
        }
        return List.of();
    }
}
