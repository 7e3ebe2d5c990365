package eu.alliance.funding.call;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.announced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import eu.alliance.platform.testkit.Statements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallListTest {

    @Inject
    SessionFactory database;

    @Test
    void isNarrowedByProgrammeTopicAndStatus() {
        var topic = aTopic();
        String programme = officer()
                .body(Map.of("slug", topic, "title", Map.of("en", "A programme")))
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var call = aCallWith("topics", List.of(topic));
        var without = announced(call);
        call.put("programmeId", programme);
        var within = announced(call);
        officer()
                .body(Map.of("reason", "No money"))
                .post("/v1/calls/{id}/cancellation", without)
                .then()
                .statusCode(200);

        anyone().get("/v1/calls?topic={t}", topic).then().body("items.id", contains(without, within));
        anyone().get("/v1/calls?programme={p}", programme).then().body("items.id", contains(within));
        anyone().get("/v1/calls?topic={t}&status=CANCELLED", topic).then().body("items.id", contains(without));
        anyone().get("/v1/calls?topic={t}&status=FORTHCOMING", topic).then().body("items.id", contains(within));
        anyone().get("/v1/calls?topic={t}&status=OPEN", topic).then().body("items", empty());
    }

    @Test
    void isWalkedPageByPageUnderItsFilters() {
        var topic = aTopic();
        var ids = announcedUnder(topic, 5);

        assertThat(walk("/v1/calls?limit=2&topic=" + topic)).isEqualTo(ids);
    }

    @Test
    void isFollowedByTimeOfChange() {
        var topic = aTopic();
        var ids = announcedUnder(topic, 5);
        officer().post("/v1/calls/{id}/opening", ids.get(1)).then().statusCode(200);
        var since = CallFixture.read(ids.get(3)).getString("updatedAt");

        var changed = walk("/v1/calls?limit=1&topic=" + topic + "&updatedSince=" + since);

        assertThat(changed).containsExactly(ids.get(3), ids.get(4), ids.get(1));
    }

    @Test
    void takesAsManyStatementsForManyCallsAsForFew() {
        var topic = aTopic();
        announcedUnder(topic, 1);
        var few = statementsOf("/v1/calls?topic=" + topic);
        announcedUnder(topic, 10);

        assertThat(statementsOf("/v1/calls?topic=" + topic)).isEqualTo(few).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=ten",
                "limit=1&limit=2",
                "status=open",
                "programme=uia",
                "updatedSince=yesterday",
                "sort=title",
                "offset=3",
                "cursor=broken"
            })
    void refusesWhatItDoesNotKnow(String query) {
        anyone().get("/v1/calls?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", is(400));
    }

    private static String aTopic() {
        return "t-" + UUID.randomUUID();
    }

    private static List<String> announcedUnder(String topic, int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            ids.add(announced(aCallWith("topics", List.of(topic))));
        }
        return ids;
    }

    private static List<String> walk(String first) {
        var ids = new ArrayList<String>();
        for (String next = first; next != null; ) {
            var page = anyone().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        return ids;
    }

    private long statementsOf(String path) {
        return Statements.of(database, () -> anyone().get(path).then().statusCode(200));
    }
}
