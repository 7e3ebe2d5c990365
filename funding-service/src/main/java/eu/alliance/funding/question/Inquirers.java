package eu.alliance.funding.question;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Listing;
import eu.alliance.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may read which question, and of whom it is. */
@ApplicationScoped
class Inquirers {

    private final Caller caller;

    Inquirers(Caller caller) {
        this.caller = caller;
    }

    /** The city that calls, in its own name. */
    UUID city() {
        return caller.city().orElseThrow(() -> Refusal.forbidden("NO_CITY", "Only a city asks."));
    }

    /** Everything to officers, its own to a city, what is answered to everyone. */
    Listing<Question> visible(Listing<Question> questions) {
        if (isOfficer()) {
            return questions;
        }
        var city = caller.city();
        return city.isEmpty()
                ? questions.where("e.status = ANSWERED")
                : questions.where("(e.status = ANSWERED or e.cityId = :asking)", "asking", city.get());
    }

    QuestionView view(Question question) {
        return QuestionView.of(question, isOfficer() || isOwn(question), isOfficer());
    }

    /** Lets pass what the caller may read. */
    Question visible(Question question) {
        if (!question.isPublished() && !isOfficer() && !isOwn(question)) {
            throw Refusal.notFound("question");
        }
        return question;
    }

    private boolean isOwn(Question question) {
        return caller.city().filter(question.cityId()::equals).isPresent();
    }

    private boolean isOfficer() {
        return caller.is(Role.GRANTS_OFFICER);
    }
}
