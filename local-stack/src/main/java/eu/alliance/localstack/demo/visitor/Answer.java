package eu.alliance.localstack.demo.visitor;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.localstack.machine.StackException;
import java.util.Arrays;
import java.util.UUID;

/** What came back for a call, and the call itself in a few words. */
public record Answer(String call, String sent, int status, JsonNode body, String etag) {

    /** The same, if its status is one of these. */
    public Answer expect(int... expected) {
        if (Arrays.stream(expected).noneMatch(each -> each == status)) {
            throw new StackException("%s was answered with %d instead of %s: %s"
                    .formatted(call, status, Arrays.toString(expected), body));
        }
        return this;
    }

    /** The same, if it is a refusal with this status and machine reason. */
    public Answer expectRefusal(int expected, String reason) {
        expect(expected);
        if (!text("reason").equals(reason)) {
            throw new StackException("%s was refused as %s instead of %s".formatted(call, text("reason"), reason));
        }
        return this;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    public UUID id() {
        return UUID.fromString(text("id"));
    }
}
