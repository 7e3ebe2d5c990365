package eu.alliance.registration.waitinglist;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.booking.Crowd.book;
import static eu.alliance.registration.session.SessionFixture.aSession;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.Door;
import eu.alliance.registration.booking.Crowd;
import eu.alliance.registration.booking.Crowd.Guests;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.place.Booking;
import eu.alliance.registration.place.BookingMode;
import eu.alliance.registration.place.Place;
import eu.alliance.registration.session.Session;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many want what few can have, at the same moment. */
@QuarkusTest
class LastPlaceTest {

    private static final int PLACES = 12;
    private static final int DEMAND = 200;

    @Inject
    Allotting allotting;

    @Inject
    Clock clock;

    @Test
    void goesToNobodyTwice() throws Exception {
        rounds(3);
    }

    @Test
    @Tag("slow")
    void goesToNobodyTwiceInAHundredRounds() throws Exception {
        rounds(100);
    }

    private static void rounds(int rounds) throws Exception {
        var summit = anOpenSummit();
        var crowd = Crowd.at(summit, DEMAND, 1);
        for (int round = 0; round < rounds; round++) {
            // rounds follow each other, so that the same people can come again
            var session = aRound(summit, round);

            assertThat(Crowd.rush(session, crowd)).hasSize(DEMAND).containsOnly(201);
            var items = items(session);
            assertThat(items)
                    .filteredOn(item -> "CONFIRMED".equals(item.status()))
                    .hasSize(PLACES);
            assertThat(items)
                    .filteredOn(item -> "WAITLISTED".equals(item.status()))
                    .allMatch(item -> "CAPACITY".equals(item.blockedBy()))
                    .extracting(Item::position)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, DEMAND - PLACES).boxed().toList());
        }
    }

    private static UUID aRound(UUID summit, int round) {
        return aSession(summit, """
                {"kind": "STUDY_VISIT", "title": {"en": "The port"}, "startsAt": "2036-11-%02dT%02d:00:00Z",
                 "endsAt": "2036-11-%02dT%02d:30:00Z", "capacity": %d}""".formatted(1 + round / 24, round % 24, 1 + round / 24, round % 24, PLACES));
    }

    @Test
    void isSoldOverAndOverWhenNobodyHoldsTheSession() throws Exception {
        var summit = anOpenSummit();
        var session = aVisit(summit, 1);
        var crowd = Crowd.at(summit, 4, 1);
        var allHaveLooked = new CyclicBarrier(crowd.size());

        together(crowd.stream()
                .<Callable<Integer>>map(guests -> () -> {
                    QuarkusTransaction.requiringNew().call(() -> unguarded(session, guests, allHaveLooked));
                    return 0;
                })
                .toList());

        anybody().get("/v1/sessions/{id}/availability", session).then().body("confirmed", is(4));
    }

    /** What the door does, but for the hold. */
    private int unguarded(UUID session, Guests guests, CyclicBarrier allHaveLooked) throws Exception {
        var now = clock.instant();
        var company = Company.seen(Session.findById(session));
        var booking = new Booking(session, guests.delegation(), guests.city(), BookingMode.PARTIAL, "test", now);
        booking.persist();
        var places = allotting.join(company, booking, guests.delegates(), now).places();
        allHaveLooked.await();
        Place.persist(places);
        return places.size();
    }

    @Test
    void putsNobodyInTwoPlacesAtOnce() throws Exception {
        var summit = anOpenSummit();
        var guests = Crowd.one(summit, 1);
        var visits = IntStream.range(0, 6).mapToObj(_ -> aVisit(summit, 5)).toList();

        var statuses = together(visits.stream()
                .<Callable<Integer>>map(
                        visit -> () -> book(visit, guests, guests.delegate(0)).statusCode())
                .toList());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void hasOneEffectForOneKey() throws Exception {
        var summit = anOpenSummit();
        var session = aVisit(summit, 60);
        var guests = Crowd.one(summit, 1);
        var key = UUID.randomUUID().toString();

        var answers = together(IntStream.range(0, 50)
                .<Callable<Response>>mapToObj(_ -> () -> Door.editor(guests.city())
                        .header("Idempotency-Key", key)
                        .body(Crowd.body("PARTIAL", guests.delegate(0)))
                        .post("/v1/sessions/{id}/bookings", session))
                .toList());

        assertThat(answers).extracting(Response::statusCode).contains(201).containsOnly(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allMatch(answer -> "IDEMPOTENCY_KEY_IN_FLIGHT".equals(answer.path("reason")));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(Response::asString)
                .containsOnly(answers.stream()
                        .filter(a -> a.statusCode() == 201)
                        .findFirst()
                        .orElseThrow()
                        .asString());
        anybody().get("/v1/sessions/{id}/availability", session).then().body("confirmed", is(1));
    }

    @Test
    void staysRightInAStormOfCancellationsAndCapacities() throws Exception {
        var summit = anOpenSummit();
        var session = aVisit(summit, 5);
        var crowd = Crowd.at(summit, 20, 1);
        var deeds = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < crowd.size(); i++) {
            var guests = crowd.get(i);
            var leaves = i % 2 == 0;
            deeds.add(() -> {
                String booking = book(session, guests, guests.delegate(0)).path("id");
                return leaves
                        ? admin(guests.city())
                                .post("/v1/bookings/{id}/cancellation", booking)
                                .statusCode()
                        : 200;
            });
        }

        assertThat(together(deeds)).containsOnly(200);
        var items = items(session);
        assertThat(items).filteredOn(item -> "CONFIRMED".equals(item.status())).hasSize(5);
        assertThat(items)
                .filteredOn(item -> "WAITLISTED".equals(item.status()))
                .extracting(Item::position)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    private record Item(
            @Nullable String status,
            @Nullable Integer position,
            @Nullable String blockedBy) {}

    private static List<Item> items(UUID session) {
        var items = new ArrayList<Item>();
        String next = "/v1/sessions/" + session + "/bookings?limit=200";
        while (next != null) {
            var page = registrar().get(next);
            page.jsonPath()
                    .getList("items.items.flatten()", java.util.Map.class)
                    .forEach(item ->
                            items.add(new Item((String) item.get("status"), (Integer) item.get("position"), (String)
                                    item.get("blockedBy"))));
            next = page.path("next");
        }
        return items;
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(Math.min(deeds.size(), 64))) {
            return threads.invokeAll(deeds).stream().map(Future::resultNow).toList();
        }
    }
}
