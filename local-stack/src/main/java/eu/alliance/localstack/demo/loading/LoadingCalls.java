package eu.alliance.localstack.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.time.LocalDate;
import java.util.HashSet;

/**
 * The programmes, whose past calls are told in words, and calls of our days. A call of the past can't be opened, and a
 * made-up date would be no fact.
 */
public final class LoadingCalls {

    private final Visitor officer;
    private final LocalDate today;

    public LoadingCalls(Visitors visitors, LocalDate today) {
        officer = visitors.as("officer");
        this.today = today;
    }

    public int load() {
        var known = new HashSet<String>();
        officer.items("/v1/programmes?limit=200")
                .forEach(each -> known.add(each.path("slug").asText()));
        int missing = 0;
        for (var fact : Facts.of("programmes.json")) {
            if (!known.contains(fact.path("slug").asText())) {
                officer.post("/v1/programmes", fact).expect(201);
                missing++;
            }
        }
        for (var fact : Facts.of("calls.json")) {
            missing += load(fact) ? 1 : 0;
        }
        return missing;
    }

    private boolean load(JsonNode fact) {
        var programme = programmeOf(fact);
        var known = officer.items("/v1/calls?programme=" + programme);
        for (var call : known) {
            if (call.path("title").equals(fact.path("call").path("title"))) {
                return false;
            }
        }
        var created = officer.post("/v1/calls", dated(fact, today)).expect(201);
        if (fact.path("opens").asBoolean()) {
            officer.post("/v1/calls/" + created.id() + "/opening").expect(200);
        }
        return true;
    }

    /** The call as it is sent, with a deadline counted from today. */
    public static ObjectNode dated(JsonNode fact, LocalDate today) {
        var call = fact.path("call").<ObjectNode>deepCopy();
        call.put("programmeId", programmeOf(fact));
        call.putObject("deadline")
                .put(
                        "local",
                        today.plusMonths(fact.path("monthsAhead").asInt()) + "T"
                                + fact.path("time").asText())
                .put("zone", fact.path("zone").asText());
        return call;
    }

    private static String programmeOf(JsonNode fact) {
        return Facts.of("programmes.json").stream()
                .filter(each -> each.path("slug").equals(fact.path("programme")))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
