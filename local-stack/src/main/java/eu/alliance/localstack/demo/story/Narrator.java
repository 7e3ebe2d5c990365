package eu.alliance.localstack.demo.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.visitor.Answer;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.io.PrintStream;
import java.util.List;

/** Tells a story of calls and answers: who asked what, and what came back. */
public final class Narrator {

    private static final int LINE = 150;
    private static final List<String> TELLING =
            List.of("slug", "status", "reason", "detail", "allowedTransitions", "role", "recommendation", "evidence");

    private final PrintStream out;
    private int calls;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    public void chapter(String title) {
        out.printf("%n%s%n", title);
    }

    void say(String line) {
        out.println("  " + line);
    }

    /** Tells of a call that was answered as it should be. */
    Answer tell(Answer answer) {
        calls++;
        out.println("  " + answer.call());
        if (!answer.sent().isEmpty()) {
            out.println("    " + cut(answer.sent()));
        }
        out.println(
                "    → " + answer.status() + " " + cut(telling(answer.body()).toString()));
        return answer;
    }

    private static ObjectNode telling(JsonNode body) {
        var telling = Visitors.JSON.createObjectNode();
        // a problem says its status itself
        TELLING.stream()
                .filter(field -> body.hasNonNull(field) && !body.path(field).isNumber())
                .forEach(field -> telling.set(field, body.path(field)));
        return telling;
    }

    private static String cut(String text) {
        return text.length() > LINE ? text.substring(0, LINE) + "…" : text;
    }

    public int calls() {
        return calls;
    }
}
