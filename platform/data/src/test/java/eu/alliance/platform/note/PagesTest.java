package eu.alliance.platform.note;

import static eu.alliance.platform.note.Notes.plain;
import static eu.alliance.platform.note.Notes.riga;
import static eu.alliance.platform.note.Notes.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown=1",
                "Kind=WARNING",
                "kind=OTHER",
                "kind=",
                "kind=WARNING&kind=WARNING",
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=",
                "limit=1.0",
                "limit=%2B5",
                "limit=a",
                "limit=99999999999",
                "limit=%D9%A5",
                "limit=5&limit=5",
                "cursor=",
                "cursor=abc",
                "cursor=%2F%2F%2F%2F",
                "cursor=AAAAAAAAAAAAAAAA",
                "updatedSince=yesterday",
                "updatedSince=2027-03-15",
                "updatedSince=%2B999999999-01-01T00:00:00Z"
            })
    void whatCannotBeAskedIsRefused(String query) {
        plain().get("/v1/notes?" + query).then().statusCode(400).body("status", is(400));
    }

    @Test
    void parametersOfAListAreUnknownElsewhere() {
        plain().get("/v1/notes/" + written() + "?limit=1").then().statusCode(400);
    }

    @Test
    void aWalkInStepsOfOneMeetsEachOnce() {
        var title = UUID.randomUUID().toString();
        var ids = IntStream.range(0, 5).mapToObj(_ -> written(title)).toList();

        assertThat(walk("/v1/notes?limit=1&title=" + title, _ -> {})).isEqualTo(ids);
        assertThat(walk("/v1/notes?limit=2&title=" + title, _ -> {})).isEqualTo(ids);
        assertThat(walk("/v1/notes?limit=5&title=" + title, _ -> {})).isEqualTo(ids);
    }

    @Test
    void aCursorKeepsTheFiltersItWasMadeUnder() {
        var title = UUID.randomUUID().toString();
        IntStream.range(0, 2).forEach(_ -> written(title));
        written("other");
        var first = plain().get("/v1/notes?limit=1&kind=WARNING&title=" + title);
        String next = first.then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("next", not(containsString(title)))
                .extract()
                .path("next");

        plain().get(next).then().statusCode(200).body("items", hasSize(1)).body("next", is(nullValue()));
        plain().get(next + "&kind=WARNING&title=" + title).then().statusCode(200);
        plain().get(next + "&title=other").then().statusCode(400).body("reason", is("INVALID_CURSOR"));
    }

    @Test
    void aCursorCutAlteredOrForeignIsRefused() {
        written();
        written();
        String next = plain().get("/v1/notes?limit=1").then().extract().path("next");
        var cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");

        for (int cut = 1; cut < cursor.length(); cut += 7) {
            refuses("/v1/notes?cursor=" + cursor.substring(0, cut));
        }
        for (int at = 0; at < cursor.length(); at += 5) {
            var other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            refuses("/v1/notes?cursor=" + cursor.substring(0, at) + other + cursor.substring(at + 1));
        }
        refuses("/v1/notes/others?cursor=" + cursor);
    }

    private static void refuses(String target) {
        plain().get(target).then().statusCode(400).body("reason", is("INVALID_CURSOR"));
    }

    @Test
    void aWalkByChangeMissesNothingThatChangesMeanwhile() {
        var title = UUID.randomUUID().toString();
        var ids = IntStream.range(0, 4).mapToObj(_ -> written(title)).toList();

        var met = walk("/v1/notes?limit=1&updatedSince=2020-01-01T00:00:00Z&title=" + title, step -> {
            if (step == 1) {
                changed(ids.getFirst()); // met already: comes again at the end
                changed(ids.getLast()); // not met yet: comes once, later
            }
        });

        assertThat(met).containsExactly(ids.get(0), ids.get(1), ids.get(2), ids.get(0), ids.get(3));
    }

    private static void changed(String id) {
        riga().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"weight\":9}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(200);
    }

    /** The ids in the order met; {@code between} is told how many pages have been read. */
    private static List<String> walk(String from, IntConsumer between) {
        var met = new ArrayList<String>();
        @Nullable String next = from;
        for (int step = 1; next != null; step++) {
            Response page = plain().get(next);
            page.then().statusCode(200);
            met.addAll(page.jsonPath().getList("items.id"));
            next = page.jsonPath().getString("next");
            between.accept(step);
        }
        return met;
    }
}
