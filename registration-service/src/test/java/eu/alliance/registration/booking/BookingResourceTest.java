package eu.alliance.registration.booking;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.booking.Crowd.body;
import static eu.alliance.registration.booking.Crowd.book;
import static eu.alliance.registration.booking.Crowd.cancel;
import static eu.alliance.registration.session.SessionFixture.aSession;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.session.SessionFixture.tell;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.platform.testkit.Tokens;
import eu.alliance.registration.Door;
import eu.alliance.registration.delegation.DelegationFixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingResourceTest {

    @Test
    void confirmsWhatIsFreeAndExplainsTheRest() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 2);
        var guests = Crowd.one(summit, 3);
        var tag = anybody().get("/v1/sessions/{id}", session).header("ETag");

        var booked = book(session, guests, guests.delegate(0), guests.delegate(1), guests.delegate(2));

        booked.then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/bookings/[0-9a-f-]{36}"))
                .body("items.status", contains("CONFIRMED", "CONFIRMED", "WAITLISTED"))
                .body("items.position", contains(null, null, 1))
                .body("items.blockedBy", contains(null, null, "CAPACITY"))
                .body("allowedTransitions", contains("cancellation"));
        admin(guests.city())
                .get(booked.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", booked.header("ETag"));
        anybody()
                .get("/v1/sessions/{id}/availability", session)
                .then()
                .body("confirmed", is(2))
                .body("waitlisted", is(1))
                .body("available", is(0));
        assertThat(anybody().get("/v1/sessions/{id}", session).header("ETag")).isEqualTo(tag);
    }

    @Test
    void bookingAllOrNothingLetsAllWait() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 2);
        var guests = Crowd.one(summit, 3);

        book(session, guests, "ALL_OR_NOTHING", guests.delegate(0), guests.delegate(1), guests.delegate(2))
                .then()
                .statusCode(201)
                .body("items.status", contains("WAITLISTED", "WAITLISTED", "WAITLISTED"))
                .body("items.position", contains(1, 2, 3));
        anybody().get("/v1/sessions/{id}/availability", session).then().body("available", is(2));
    }

    @Test
    void refusesWhoIsEngagedElsewhereOrHereAlready() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 5);
        var sameTime = aVisit(summit, 5);
        var afterwards = aSession(summit, """
                {"kind": "WORKSHOP", "title": {"en": "Talk"}, "startsAt": "2036-11-09T11:00:00Z",
                 "endsAt": "2036-11-09T12:00:00Z", "capacity": 9}""");
        var guests = Crowd.one(summit, 1);
        var mayor = guests.delegate(0);
        String booking = book(session, guests, mayor).path("id");

        book(session, guests, mayor)
                .then()
                .statusCode(409)
                .body("reason", is("ALREADY_BOOKED"))
                .body("errors.pointer", contains("/delegateIds/0"));
        book(sameTime, guests, mayor).then().statusCode(409).body("reason", is("OVERLAP"));
        book(afterwards, guests, mayor).then().statusCode(201);
        cancel(guests, booking).then().statusCode(200).body("items.status", contains("CANCELLED"));
        book(sameTime, guests, mayor).then().statusCode(201);
    }

    @Test
    void isForConfirmedDelegationsOnly() {
        var sent = DelegationFixture.aSubmittedDelegation();
        var session = aVisit(sent.summit(), 5);
        String delegate = admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .path("items[0].id");
        var guests = new Crowd.Guests(sent.city(), sent.id(), java.util.List.of(UUID.fromString(delegate)));

        book(session, guests, guests.delegate(0)).then().statusCode(409).body("reason", is("DELEGATION_NOT_CONFIRMED"));
        DelegationFixture.play(sent, "confirmation");
        book(session, guests, guests.delegate(0)).then().statusCode(201);
        book(session, guests, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/delegateIds/0"))
                .body("reason", is("UNKNOWN_DELEGATE"));
    }

    @Test
    void triesWithoutDoing() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 5);
        var guests = Crowd.one(summit, 1);
        var url = "/v1/sessions/{id}/bookings?dryRun=true";

        editor(guests.city())
                .body(body("PARTIAL", guests.delegate(0)))
                .post(url, session)
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(true))
                .body("errors", empty());
        anybody().get("/v1/sessions/{id}/availability", session).then().body("confirmed", is(0));
        book(session, guests, guests.delegate(0)).then().statusCode(201);
        editor(guests.city())
                .body(body("PARTIAL", guests.delegate(0)))
                .post(url, session)
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(false))
                .body("errors.reason", contains("ALREADY_BOOKED"))
                .body("errors.pointer", contains("/delegateIds/0"));
    }

    @Test
    void isATableForTheSecretariat() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 1);
        var guests = Crowd.one(summit, 2);
        String id =
                book(session, guests, guests.delegate(0), guests.delegate(1)).path("id");

        var table = registrar().accept("text/csv").get("/v1/sessions/{id}/bookings", session);

        table.then().statusCode(200).contentType("text/csv");
        assertThat(table.asString().lines()).hasSize(2).last().asString().contains(id);
        registrar()
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/sessions/{id}/bookings", session)
                .then()
                .statusCode(200);
    }

    @Test
    void needsAKeyAndAPlaceToBook() {
        var summit = anOpenSummit();
        var guests = Crowd.one(summit, 1);
        var plenary = aSession(summit, """
                {"kind": "PLENARY", "title": {"en": "Opening"}, "startsAt": "2036-11-09T08:00:00Z",
                 "endsAt": "2036-11-09T09:00:00Z"}""");

        editor(guests.city())
                .body(body("PARTIAL", guests.delegate(0)))
                .post("/v1/sessions/{id}/bookings", aVisit(summit, 1))
                .then()
                .statusCode(400)
                .body("reason", is("IDEMPOTENCY_KEY_REQUIRED"));
        book(plenary, guests, guests.delegate(0)).then().statusCode(409).body("reason", is("NO_BOOKING_NEEDED"));
        book(UUID.randomUUID(), guests, guests.delegate(0)).then().statusCode(404);
    }

    @Test
    void endsWithTheCutOffAndTheStart() {
        var summit = anOpenSummit();
        var guests = Crowd.one(summit, 1);
        var session = aVisit(summit, 5, ", \"bookingCutOff\": \"2020-01-01T00:00:00Z\"");

        book(session, guests, guests.delegate(0)).then().statusCode(409).body("reason", is("BOOKING_CLOSED"));
        tell(
                session,
                "{\"bookingCutOff\": null, \"startsAt\": \"2020-01-01T00:00:00Z\", \"endsAt\": \"2020-01-01T01:00:00Z\"}");
        book(session, guests, guests.delegate(0)).then().statusCode(409).body("reason", is("BOOKING_CLOSED"));
    }

    @Test
    void isNobodyElses() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 5);
        var crowd = Crowd.at(summit, 2, 1);
        var guests = crowd.getFirst();
        var stranger = crowd.getLast();
        String booking = book(session, guests, guests.delegate(0)).path("id");

        admin(stranger.city()).get("/v1/bookings/{id}", booking).then().statusCode(404);
        cancel(stranger, booking).then().statusCode(404);
        admin(stranger.city())
                .post("/v1/bookings/{id}/acceptance", booking)
                .then()
                .statusCode(404);
        admin(stranger.city()).get("/v1/sessions/{id}/bookings", session).then().body("items", empty());
        book(session, stranger, guests.delegate(0)).then().statusCode(422);
        anybody().get("/v1/bookings/{id}", booking).then().statusCode(401);
        anybody().get("/v1/sessions/{id}/bookings", session).then().statusCode(401);
        registrar().post("/v1/bookings/{id}/cancellation", booking).then().statusCode(403);
        registrar()
                .body(body("PARTIAL", guests.delegate(0)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/sessions/{id}/bookings", session)
                .then()
                .statusCode(403);
        Door.as(Tokens.user("expert").roles("reviewer").city(guests.city()))
                .get("/v1/bookings/{id}", booking)
                .then()
                .statusCode(403);
        registrar()
                .get("/v1/sessions/{id}/bookings", session)
                .then()
                .body("items.id", contains(booking))
                .body("items[0].allowedTransitions", empty());
        registrar().get("/v1/bookings/{id}", booking).then().statusCode(200);
        admin(guests.city()).get("/v1/sessions/{id}/bookings", session).then().body("items", hasSize(1));
    }

    @Test
    void hasNothingToAcceptUnlessSomethingIsOffered() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 5);
        var guests = Crowd.one(summit, 1);
        var booked = book(session, guests, guests.delegate(0));
        booked.then().body("items[0].offerExpiresAt", nullValue());

        admin(guests.city())
                .post("/v1/bookings/{id}/acceptance", booked.<String>path("id"))
                .then()
                .statusCode(409)
                .body("reason", is("ILLEGAL_TRANSITION"));
    }
}
