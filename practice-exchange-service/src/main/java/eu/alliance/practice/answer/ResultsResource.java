package eu.alliance.practice.answer;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.export.Exported;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.practice.collection.DataCollection;
import eu.alliance.practice.collection.DataCollectionStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/data-collections/{id}/results")
@Transactional
@Tag(name = "Data collections")
class ResultsResource {

    @Schema(name = "DataCollectionResults")
    record Results(
            UUID collectionId,
            int year,
            DataCollectionStatus status,

            @Schema(description = "How many cities submitted an answer.")
            int answeringCities,

            List<Figures.Line> items,
            @Schema(hidden = true) long revision)
            implements Tagged {}

    private final AnswerDesk desk;
    private final Caller caller;

    ResultsResource(AnswerDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Produces("application/json")
    @RolesAllowed({Role.EDITOR, Role.REVIEWER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "getDataCollectionResults",
            summary = "What the answers come to",
            description = "Numbers that fewer than five cities stand behind are left out, and those that would give"
                    + " them away. While it is open only editors read it: each answer that comes in would show. CSV"
                    + " by `Accept: text/csv`.")
    public Results results(@RestPath UUID id) {
        var collection = readable(id);
        var answers = Answer.submittedTo(id);
        return new Results(
                id,
                collection.year(),
                collection.status(),
                answers.size(),
                Figures.lines(collection, answers),
                collection.revision());
    }

    @GET
    @Produces({Exported.CSV, Exported.XLSX})
    @RolesAllowed({Role.EDITOR, Role.REVIEWER, Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(operationId = "exportDataCollectionResults", summary = "The same as CSV or XLSX", hidden = true)
    public Page<Figures.Line> spreadsheet(@RestPath UUID id) {
        return new Page<>(Figures.lines(readable(id), Answer.submittedTo(id)), null);
    }

    private DataCollection readable(UUID id) {
        var collection = desk.collection(id);
        if (!caller.is(Role.EDITOR) && collection.status() != DataCollectionStatus.CLOSED) {
            throw Refusal.conflict("COLLECTION_NOT_CLOSED", "Results are read once it is closed.");
        }
        return collection;
    }
}
