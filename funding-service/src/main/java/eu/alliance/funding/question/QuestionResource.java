package eu.alliance.funding.question;

import eu.alliance.platform.caller.Role;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/questions/{id}")
@Produces("application/json")
@Consumes("application/json")
@Transactional
@Tag(name = "Questions")
class QuestionResource {

    @Schema(name = "CallQuestionAnswer")
    record Answer(@NotNull LocalizedText answer) {}

    private final Inquirers inquirers;
    private final Outbox outbox;
    private final Clock clock;

    QuestionResource(Inquirers inquirers, Outbox outbox, Clock clock) {
        this.inquirers = inquirers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getQuestion", summary = "A question on a call, once answered for everyone")
    public QuestionView read(@RestPath UUID id) {
        var question = Question.<Question>findByIdOptional(id).orElseThrow(() -> Refusal.notFound("question"));
        return inquirers.view(inquirers.visible(question));
    }

    @POST
    @Path("/answer")
    @RolesAllowed(Role.GRANTS_OFFICER)
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer a question, or answer it better",
            description = "Published at once, and told as `eu.alliance.funding.question.answered.v1`.")
    public QuestionView answer(@RestPath UUID id, @NotNull @Valid Answer answer) {
        var question = Question.hold(id);
        outbox.record(question.answer(answer.answer(), clock.instant()));
        return inquirers.view(question);
    }
}
