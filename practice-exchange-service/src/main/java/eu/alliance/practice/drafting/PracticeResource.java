package eu.alliance.practice.drafting;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.openapi.Withdrawable;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.practice.circle.Circle;
import eu.alliance.practice.content.PracticeDetails;
import eu.alliance.practice.content.WritingPolicy;
import eu.alliance.practice.history.Actor;
import eu.alliance.practice.history.Chronicle;
import eu.alliance.practice.history.Step;
import eu.alliance.practice.linked.SchemaOrg;
import eu.alliance.practice.practice.Practice;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.DisplayLanguage;
import eu.alliance.practice.topic.TopicScheme;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/practices")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Practices")
class PracticeResource {

    private final PracticeDesk desk;
    private final SchemaOrg linked;
    private final TopicScheme topics;
    private final MergePatch patches;
    private final Chronicle chronicle;
    private final Caller caller;
    private final Clock clock;

    PracticeResource(
            PracticeDesk desk,
            SchemaOrg linked,
            TopicScheme topics,
            MergePatch patches,
            Chronicle chronicle,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.linked = linked;
        this.topics = topics;
        this.patches = patches;
        this.chronicle = chronicle;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getPractice",
            summary = "A practice",
            description = "Its city sees the version in the works, experts too once it was submitted, everyone else"
                    + " the published one. 410 with a `tombstone` for those who could see what was withdrawn.")
    @Withdrawable
    public RestResponse<PracticeView> read(
            @RestPath UUID id,
            @Parameter(
                            description =
                                    "BCP 47: each text in this language alone, else in English, else in another, as"
                                            + " its key and Content-Language say.")
                    @RestQuery
                    @Nullable String lang) {
        var found = desk.read(id);
        return translated(found.shown(), found.moves(), lang);
    }

    // beside the JSON, which callers that take anything are given
    @GET
    @Path("/{id}")
    @Produces("application/ld+json")
    @PermitAll
    @Operation(operationId = "getPracticeAsLinkedData", summary = "A public practice as Schema.org", hidden = true)
    public Map<String, Object> schemaOrg(@RestPath UUID id) {
        return linked.article(id);
    }

    /** In the language asked for, which the answer states; in all that there are if none was. */
    static RestResponse<PracticeView> translated(PracticeVersion version, List<String> moves, @Nullable String lang) {
        var view = PracticeView.of(version, moves, new DisplayLanguage(lang));
        var answer = ResponseBuilder.ok(view);
        return lang == null
                ? answer.build()
                : answer.header("Content-Language", view.contentLanguage()).build();
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "createPractice", summary = "Start writing a practice of one's own city")
    public RestResponse<PracticeView> create(@NotNull @Valid PracticeDetails details) {
        var city = caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "The token names no city."));
        insist(details);
        var now = clock.instant();
        var practice = new Practice(city, now);
        var draft = practice.draft(details, now);
        practice.persist();
        draft.persist();
        chronicle.note(draft, Step.STARTED, Actor.CITY, now);
        return Created.at("/v1/practices/" + practice.id(), PracticeView.of(desk.read(practice.id())));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "changePractice",
            summary = "Change what is said in a draft",
            description = "While DRAFT or CHANGES_REQUESTED; 409 `NOT_EDITABLE` otherwise.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PracticeDetails.class)))
    @Withdrawable
    public PracticeView change(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
        var found = desk.change(id).owned();
        var shown = found.shown();
        EntityTags.require(ifMatch, shown.edition());
        var present = PracticeDetails.of(shown.content(), shown.sensitivity(), shown.circles());
        var details = patches.apply(PracticeDetails.class, present, patch);
        insist(details);
        var now = clock.instant();
        found.practice().change(found.editions(), details, now);
        chronicle.note(shown, Step.EDITED, Actor.CITY, now);
        return PracticeView.of(found.again());
    }

    private void insist(PracticeDetails details) {
        Refusal.insistOnNone(
                new WritingPolicy(topics::has, Circle.existing(details.namedCircles())).objectionsTo(details));
    }
}
