package eu.alliance.practice.shelf;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.cityEditor;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.Door.evaluatorFrom;
import static eu.alliance.practice.Door.registrar;
import static eu.alliance.practice.Door.reviewer;
import static eu.alliance.practice.circle.CircleFixture.aCircle;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.circle.CircleFixture.admit;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.aSuspendedOne;
import static eu.alliance.practice.city.CityFixture.anApplicant;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aDraft;
import static eu.alliance.practice.practice.PracticeFixture.publish;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static eu.alliance.practice.practice.PracticeFixture.review;
import static eu.alliance.practice.practice.PracticeFixture.submit;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Over every surface: who sees what of one city's practices, in each sensitivity and state. */
@QuarkusTest
@Tag("slow")
class LeakTest {

    static final Set<String> ALL_PUBLISHED = Set.of("PUBLIC PUBLISHED", "MEMBERS PUBLISHED", "RESTRICTED PUBLISHED");
    static final Set<String> ALL_SUBMITTED = union(
            ALL_PUBLISHED,
            Set.of(
                    "PUBLIC SUBMITTED",
                    "MEMBERS SUBMITTED",
                    "RESTRICTED SUBMITTED",
                    "PUBLIC IN_REVIEW",
                    "MEMBERS IN_REVIEW",
                    "RESTRICTED IN_REVIEW",
                    "PUBLIC ARCHIVED",
                    "MEMBERS ARCHIVED",
                    "RESTRICTED ARCHIVED"));
    static final Set<String> PUBLIC_ONES = Set.of("PUBLIC PUBLISHED", "PUBLIC ARCHIVED");
    static final Set<String> MEMBERS_ONES = union(PUBLIC_ONES, Set.of("MEMBERS PUBLISHED", "MEMBERS ARCHIVED"));
    static final Set<String> CIRCLE_ONES = Set.of("RESTRICTED PUBLISHED", "RESTRICTED ARCHIVED");

    private UUID owner = UUID.randomUUID();
    private UUID circle = UUID.randomUUID();

    @BeforeEach
    void given() {
        owner = aMember();
        circle = aCircle();
    }

    @Test
    void showsNothingToWhomItIsNotFor() {
        var practices = practices();
        var expected = expectations();
        var callers = callers();

        expected.forEach((who, seen) -> {
            var caller = requireNonNull(callers.get(who));
            practices.forEach((what, id) -> {
                var visible = seen.contains(what);
                assertThat(caller.get().get("/v1/practices/{id}", id).statusCode())
                        .as("%s reads %s", who, what)
                        .isEqualTo(visible ? 200 : 404);
                assertThat(caller.get().get("/v1/practices/{id}/versions", id).statusCode())
                        .as("%s lists versions of %s", who, what)
                        .isEqualTo(visible ? 200 : 404);
                assertThat(caller.get().get("/v1/practices/{id}/versions/1", id).statusCode())
                        .as("%s reads version 1 of %s", who, what)
                        .isEqualTo(visible ? 200 : 404);
            });
            for (var status : List.of("DRAFT", "SUBMITTED", "IN_REVIEW", "PUBLISHED", "ARCHIVED")) {
                var shelf = caller.get().get("/v1/practices?city={city}&status={status}", owner, status);
                var titles = new TreeSet<>(shelf.<List<String>>path("items.title.en"));
                var wanted = new TreeSet<>(seen.stream()
                        .filter(what -> what.endsWith(" " + status))
                        .toList());
                assertThat(titles).as("%s lists %s", who, status).isEqualTo(wanted);
                for (var facet : List.of("topic", "country", "language", "prevention", "evidence")) {
                    List<Integer> counts = shelf.path("facets." + facet + ".count");
                    assertThat(counts)
                            .as("%s counts %s by %s", who, status, facet)
                            .allMatch(count -> count == wanted.size());
                    assertThat(counts.isEmpty()).isEqualTo(wanted.isEmpty());
                }
            }
        });
    }

    private Map<String, UUID> practices() {
        var practices = new TreeMap<String, UUID>();
        var kinds = Map.of("PUBLIC", PUBLIC, "MEMBERS", MEMBERS, "RESTRICTED", restrictedTo(circle));
        kinds.forEach((name, sensitivity) -> {
            practices.put(name + " DRAFT", aDraft(owner, name + " DRAFT", sensitivity));
            practices.put(name + " SUBMITTED", submit(owner, aDraft(owner, name + " SUBMITTED", sensitivity)));
            practices.put(name + " IN_REVIEW", review(submit(owner, aDraft(owner, name + " IN_REVIEW", sensitivity))));
            practices.put(
                    name + " PUBLISHED",
                    publish(review(submit(owner, aDraft(owner, name + " PUBLISHED", sensitivity)))));
            var archived = publish(review(submit(owner, aDraft(owner, name + " ARCHIVED", sensitivity))));
            editor().post("/v1/practices/{id}/archiving", archived).then().statusCode(200);
            practices.put(name + " ARCHIVED", archived);
        });
        return practices;
    }

    private Map<String, Supplier<RequestSpecification>> callers() {
        var callers = new LinkedHashMap<String, Supplier<RequestSpecification>>();
        var member = aMember();
        var inCircle = aMember();
        admit(circle, inCircle);
        var applicantInCircle = anApplicant();
        admit(circle, applicantInCircle);
        var inOtherCircle = aMember();
        aCircleOf(inOtherCircle);
        var applicant = anApplicant();
        var suspended = aSuspendedOne();
        callers.put("anybody", () -> anybody());
        callers.put("owner", () -> admin(owner));
        callers.put("owner's editor", () -> cityEditor(owner));
        callers.put("member", () -> admin(member));
        callers.put("applicant", () -> admin(applicant));
        callers.put("suspended", () -> admin(suspended));
        callers.put("in the circle", () -> cityEditor(inCircle));
        callers.put("applicant in the circle", () -> admin(applicantInCircle));
        callers.put("in another circle", () -> admin(inOtherCircle));
        callers.put("evaluator of the owner", () -> evaluatorFrom(owner));
        callers.put("registrar", () -> registrar());
        callers.put("reviewer", () -> reviewer());
        callers.put("editor", () -> editor());
        return callers;
    }

    private static Map<String, Set<String>> expectations() {
        var everything = union(ALL_SUBMITTED, Set.of("PUBLIC DRAFT", "MEMBERS DRAFT", "RESTRICTED DRAFT"));
        var expected = new LinkedHashMap<String, Set<String>>();
        for (var who : List.of("anybody", "applicant", "suspended", "evaluator of the owner", "registrar")) {
            expected.put(who, PUBLIC_ONES);
        }
        expected.put("owner", everything);
        expected.put("owner's editor", everything);
        expected.put("member", MEMBERS_ONES);
        expected.put("in another circle", MEMBERS_ONES);
        expected.put("in the circle", union(MEMBERS_ONES, CIRCLE_ONES));
        expected.put("applicant in the circle", union(PUBLIC_ONES, CIRCLE_ONES));
        expected.put("reviewer", ALL_SUBMITTED);
        expected.put("editor", ALL_SUBMITTED);
        return expected;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return new TreeSet<>(Stream.of(one, other).flatMap(Set::stream).toList());
    }
}
