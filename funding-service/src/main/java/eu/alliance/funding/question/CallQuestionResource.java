package eu.alliance.funding.question;

import eu.alliance.funding.call.Call;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Created;
import eu.alliance.platform.value.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/calls/{id}/questions")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Questions", description = "What applicants ask during a call, answered for everyone.")
class CallQuestionResource {

    @Schema(name = "CallQuestionRequest")
    record Asking(@NotNull LocalizedText text) {}

    record Filters(
            @RestQuery @Nullable QuestionStatus status,

            @Parameter(description = "Only what changed at or after this instant, oldest change first.")
            @RestQuery
            @Nullable Instant updatedSince) {}

    private final Inquirers inquirers;
    private final Clock clock;

    CallQuestionResource(Inquirers inquirers, Clock clock) {
        this.inquirers = inquirers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCallQuestions",
            summary = "A call's questions with their answers",
            description = "Without who asked. A city reads its own unanswered ones too, officers all of them.")
    public Page<QuestionView> list(@RestPath UUID id, @BeanParam Filters given, @BeanParam Paging paging) {
        Call.get(id);
        var filters = paging.filters(Filters.class, given);
        var questions = Listing.of(Question.class)
                .where("e.callId = :call", "call", id)
                .where("e.status = :status", "status", filters.status())
                .updatedSince(filters.updatedSince());
        return inquirers.visible(questions).page(paging, filters, inquirers::view);
    }

    @POST
    @RolesAllowed({Role.CITY_ADMIN, Role.CITY_EDITOR})
    @Operation(
            operationId = "askQuestion",
            summary = "Ask about a call",
            description = "Until the call's `questionsUntil`, else its deadline; then 409 `QUESTIONS_CLOSED`.")
    public RestResponse<QuestionView> ask(@RestPath UUID id, @NotNull @Valid Asking asking) {
        var now = clock.instant();
        var call = Call.get(id);
        if (!mayAsk(call, now)) {
            throw Refusal.conflict(
                    "QUESTIONS_CLOSED",
                    "Questions could be asked until "
                            + call.terms().lastQuestions().moment() + ".");
        }
        var question = new Question(id, inquirers.city(), asking.text(), now);
        question.persistAndFlush();
        return Created.at("/v1/questions/" + question.id(), inquirers.view(question));
    }

    /** The last moment is in time. */
    private static boolean mayAsk(Call call, Instant now) {
        return switch (call.statusAt(now)) {
            case FORTHCOMING, OPEN -> !call.terms().lastQuestions().hasPassedAt(now);
            case CLOSED, EVALUATION, DECIDED, CANCELLED -> false;
        };
    }
}
