package eu.alliance.practice.shelf;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.circle.CircleFixture.aCircle;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.circle.CircleFixture.admit;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each reader learns of three like practices by searching: of what is not for them not even that it is there. */
@QuarkusTest
class SearchLeakTest {

    private final String word = "v" + UUID.randomUUID().toString().replace("-", "");
    private UUID owner = UUID.randomUUID();
    private UUID circle = UUID.randomUUID();
    private String open = "";
    private String members = "";
    private String restricted = "";

    @BeforeEach
    void given() {
        owner = aMember();
        circle = aCircle();
        open = aPublishedOne(owner, word + " open", PUBLIC).toString();
        members = aPublishedOne(owner, word + " members", MEMBERS).toString();
        restricted =
                aPublishedOne(owner, word + " restricted", restrictedTo(circle)).toString();
    }

    @Test
    void showsNothingToWhomItIsNotFor() {
        var inCircle = aMember();
        admit(circle, inCircle);
        var inAnother = aMember();
        aCircleOf(inAnother);
        var member = aMember();

        sees(() -> anybody(), Set.of(open));
        sees(() -> admin(member), Set.of(open, members));
        sees(() -> admin(inAnother), Set.of(open, members));
        sees(() -> admin(inCircle), Set.of(open, members, restricted));
        sees(() -> admin(owner), Set.of(open, members, restricted));
    }

    @Test
    void wouldBeSeenToLeak() {
        assertThatThrownBy(() -> sees(() -> admin(owner), Set.of(open))).isInstanceOf(AssertionError.class);
    }

    private void sees(Supplier<RequestSpecification> caller, Set<String> visible) {
        var mistyped = word.substring(0, 8) + "x" + word.substring(8);
        for (var q : List.of(word, "\"" + word + "\"", mistyped)) {
            assertThat(walked(caller, "/v1/practices?limit=1&q=" + q, visible.size()))
                    .isEqualTo(new TreeSet<>(visible));
        }
        assertThat(walked(caller, "/v1/practices?limit=1&sort=title&city=" + owner, visible.size()))
                .isEqualTo(new TreeSet<>(visible));
        List<String> suggested =
                caller.get().get("/v1/suggestions?q={q}", word.substring(0, 6)).path("items.text");
        // each has a title in two languages
        assertThat(suggested.stream().filter(text -> text.startsWith(word))).hasSize(2 * visible.size());
        var alike = new TreeSet<>(walked(caller, "/v1/practices/" + open + "/similar?limit=200", -1));
        alike.retainAll(Set.of(members, restricted));
        var others = new TreeSet<>(visible);
        others.remove(open);
        assertThat(alike).isEqualTo(others);
    }

    private static Set<String> walked(Supplier<RequestSpecification> caller, String first, int counted) {
        var walked = new ArrayList<String>();
        String next = first.replace("\"", "%22");
        while (next != null) {
            var page = caller.get().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            for (var facet : List.of("topic", "country", "language", "prevention", "evidence", "city")) {
                List<Integer> counts = page.path("facets." + facet + ".count");
                assertThat(counts == null ? List.of(counted) : counts)
                        .as("counts by %s", facet)
                        .isNotEmpty()
                        .allMatch(count -> count.equals(counted));
            }
            walked.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertThat(walked).doesNotHaveDuplicates();
        return new TreeSet<>(walked);
    }
}
