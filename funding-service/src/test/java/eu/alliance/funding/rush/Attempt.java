package eu.alliance.funding.rush;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * One try to hand an application in, as the city's own system saw it.
 *
 * @param began when the first try of the same submission was sent
 */
record Attempt(Applicant by, Instant began, Instant sentAt, Instant answeredAt, Duration took, Door.Answer answer) {

    boolean isAccepted() {
        return answer.status() == 201;
    }

    boolean isTooLate() {
        return answer.status() == 409 && reason().equals("DEADLINE_PASSED");
    }

    /** It is told to come again, and when. */
    boolean isPutOff() {
        var isInFlight = answer.status() == 409 && reason().equals("IDEMPOTENCY_KEY_IN_FLIGHT");
        return (answer.status() == 503 || isInFlight) && answer.comeAgain().isPresent();
    }

    boolean isUnanswered() {
        return answer.status() == 0;
    }

    boolean isFinal() {
        return !isPutOff() && !isUnanswered();
    }

    JsonNode receipt() {
        return answer.body();
    }

    Instant receivedAt() {
        return Instant.parse(receipt().path("receivedAt").asText());
    }

    private String reason() {
        return answer.body().path("reason").asText();
    }
}
