package eu.alliance.practice.answer;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.collection.DataCollection;
import eu.alliance.practice.collection.DataCollectionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hands a caller the answers that they may see, and the questionnaire that these are to. */
@ApplicationScoped
class AnswerDesk {

    private final Caller caller;

    AnswerDesk(Caller caller) {
        this.caller = caller;
    }

    DataCollection collection(UUID id) {
        return visible(DataCollection.found(id));
    }

    /** Neither closes nor changes until the transaction ends. */
    DataCollection kept(UUID id) {
        return visible(DataCollection.kept(id));
    }

    Answer read(UUID collection, UUID id) {
        return visibleAnswer(Answer.found(collection, id));
    }

    /** The caller's own city's, held until the transaction ends. */
    Answer own(UUID collection, UUID id) {
        var answer = visibleAnswer(Answer.held(collection, id));
        if (!caller.actsFor(answer.cityId())) {
            throw Refusal.forbidden("NOT_OWNER", "Only the city whose answer it is may do this.");
        }
        return answer;
    }

    AnswerView view(Answer answer, DataCollection collection, Instant now) {
        var open = collection.status() == DataCollectionStatus.OPEN
                && !collection.details().deadline().hasPassedAt(now);
        return AnswerView.of(answer, open && caller.actsFor(answer.cityId()));
    }

    private DataCollection visible(Optional<DataCollection> collection) {
        return collection
                .filter(each -> caller.is(Role.EDITOR) || each.status() != DataCollectionStatus.DRAFT)
                .orElseThrow(() -> Refusal.notFound("data collection"));
    }

    private Answer visibleAnswer(Optional<Answer> answer) {
        return answer.filter(each -> caller.is(Role.EDITOR) || caller.actsFor(each.cityId()))
                .orElseThrow(() -> Refusal.notFound("response"));
    }
}
