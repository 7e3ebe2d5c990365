package eu.alliance.practice.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a city's answer has come. */
@Schema(name = "ResponseStatus", description = "Expect new values.")
enum AnswerStatus {
    DRAFT,
    SUBMITTED
}
