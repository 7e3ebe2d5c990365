package eu.alliance.localstack.demo.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.visitor.Answer;
import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two summits of the past, and the next one, which cities may register for. */
public final class LoadingSummits {

    private static final List<String> LIFE = List.of(
            "DRAFT", "ANNOUNCED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED", "UNDER_WAY", "CONCLUDED", "CANCELLED");

    private static final Map<String, String> MOVES = Map.of(
            "DRAFT", "announcement",
            "ANNOUNCED", "registration-opening",
            "REGISTRATION_OPEN", "registration-closing",
            "REGISTRATION_CLOSED", "start",
            "UNDER_WAY", "conclusion");

    private final Visitor registrar;
    private final LocalDate today;
    private final Map<String, String> ids = new HashMap<>();

    public LoadingSummits(Visitors visitors, LocalDate today) {
        registrar = visitors.as("secretariat");
        this.today = today;
    }

    public int load() {
        int missing = 0;
        for (var fact : Facts.of("summits.json")) {
            var slug = fact.path("slug").asText();
            var found = registrar.get("/v1/summits/" + slug).expect(200, 404);
            if (found.status() == 404) {
                found = registrar.post("/v1/summits", proposal(fact)).expect(201);
                missing++;
            }
            ids.put(slug, found.text("id"));
            bringTo(fact.path("until").asText(), found);
        }
        return missing;
    }

    /** Resumes what an interrupted load left; what has gone further since stays as it is. */
    private void bringTo(String until, Answer summit) {
        var path = "/v1/summits/" + summit.text("id") + "/";
        while (LIFE.indexOf(summit.text("status")) < LIFE.indexOf(until)) {
            summit = registrar.post(path + MOVES.get(summit.text("status"))).expect(200);
        }
    }

    private ObjectNode proposal(JsonNode fact) {
        var proposal = Visitors.JSON.createObjectNode();
        for (var same : List.of("slug", "title", "zone", "languages", "limits")) {
            proposal.set(same, fact.path(same));
        }
        if (fact.has("basedOn")) {
            proposal.put("basedOn", ids.get(fact.path("basedOn").asText()));
        }
        proposal.put("hostCityId", Facts.idOf(fact.path("host").asText()).toString());
        fact.path("organisers")
                .forEach(each -> proposal.withArray("organisers")
                        .add(Facts.idOf(each.asText()).toString()));
        if (fact.has("startsOn")) {
            return proposal.setAll(Map.of(
                    "startsOn", fact.path("startsOn"),
                    "endsOn", fact.path("endsOn"),
                    "registrationDeadline", fact.path("registrationDeadline")));
        }
        var day = next(MonthDay.parse("--" + fact.path("dayOfYear").asText()), today);
        return dated(proposal, day, fact.path("zone").asText());
    }

    /** A one-day summit; registration ends four weeks before, at five. */
    public static ObjectNode dated(ObjectNode proposal, LocalDate day, String zone) {
        proposal.put("startsOn", day.toString()).put("endsOn", day.toString());
        proposal.putObject("registrationDeadline")
                .put("local", day.minusWeeks(4) + "T17:00")
                .put("zone", zone);
        return proposal;
    }

    /** The first such day that leaves cities two months to register. */
    public static LocalDate next(MonthDay day, LocalDate today) {
        var earliest = today.plusMonths(3);
        var thisYear = day.atYear(earliest.getYear());
        return thisYear.isBefore(earliest) ? day.atYear(earliest.getYear() + 1) : thisYear;
    }
}
