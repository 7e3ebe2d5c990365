package eu.alliance.registration.datasubject;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.play;
import static eu.alliance.registration.file.FileFixture.PDF;
import static eu.alliance.registration.file.FileFixture.aFileOf;
import static eu.alliance.registration.session.SessionFixture.aSession;

import eu.alliance.registration.Door;
import eu.alliance.registration.city.CityFixture;
import eu.alliance.registration.delegation.DelegationFixture;
import eu.alliance.registration.delegation.DelegationFixture.Sent;
import eu.alliance.registration.summit.SummitFixture;
import eu.alliance.registration.travel.TravelFixture;
import java.util.List;
import java.util.UUID;

/** Somebody whose every word is found again wherever it went. */
record Canary(String mark, UUID delegate, String journey) {

    /** All that is looked for. */
    List<String> marks() {
        return List.of("Given" + mark, "Family" + mark, mark + "@", "Need" + mark, "Place" + mark, "Paper" + mark);
    }

    String email() {
        return mark + "@testby.example";
    }

    /**
     * Planted through the doors: delegate, secretary, needs, mandate, badge, check-in, journey, signature,
     * speaker, address of a city, deputy, and a letter that waits.
     */
    static Canary planted() {
        var mark = "c" + UUID.randomUUID().toString().substring(24);
        var sent = DelegationFixture.aDraftFor(SummitFixture.anOpenSummit());
        var delegate = delegate(sent, mark);
        secretary(sent, mark);
        needs(sent, delegate, mark);
        var mandate = mandate(sent, delegate, aFileOf(sent.city(), "Paper" + mark + ".pdf", PDF));
        play(sent, "submission", "confirmation");
        door(sent);
        var journey = journey(sent, delegate, mark);
        sign(sent, mark, mandate);
        speaks(sent, mark);
        writtenTo(sent.city(), mark);
        deputy(sent.summit(), mark);
        return new Canary(mark, delegate, journey);
    }

    /** Made a mayor's deputy, which a letter is to tell them: nobody takes it. Whose invitation it is. */
    static String deputy(UUID summit, String mark) {
        var city = CityFixture.aMember();
        String id = registrar()
                .body("{\"cityIds\": [\"%s\"], \"language\": \"fr\"}".formatted(city))
                .post("/v1/summits/{id}/invitations", summit)
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        admin(city)
                .header("Idempotency-Key", "deputy-" + mark)
                .body("""
                        {"reason": "Given%1$s Family%1$s stands in.", "givenName": "Given%1$s",
                         "familyName": "Family%1$s", "email": "%1$s@testby.example"}""".formatted(mark))
                .post("/v1/invitations/{id}/transfer", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static void speaks(Sent sent, String mark) {
        aSession(sent.summit(), """
                {"kind": "PLENARY", "title": {"en": "Opening"}, "startsAt": "2036-11-09T08:00:00Z",
                 "endsAt": "2036-11-09T09:00:00Z", "speakers": [
                    {"name": "Somebody Else", "cityId": "%2$s"},
                    {"name": "Given%1$s Family%1$s", "office": {"en": "Mayor"}, "cityId": "%2$s"}]}""".formatted(mark, sent.city()));
    }

    private static void writtenTo(UUID city, String mark) {
        var url = "/v1/cities/{id}";
        registrar()
                .contentType(Door.MERGE_PATCH)
                .header("If-Match", registrar().get(url, city).header("ETag"))
                .body("{\"contactEmail\": \"%s@testby.example\"}".formatted(mark))
                .patch(url, city)
                .then()
                .statusCode(200);
    }

    private static UUID delegate(Sent sent, String mark) {
        String id = admin(sent.city())
                .header("Idempotency-Key", mark)
                .body("""
                        {"givenName": "Given%1$s", "familyName": "Family%1$s", "role": "MAYOR",
                         "office": {"en": "Mayor"}, "email": "%1$s@testby.example", "speaks": ["da"],
                         "isHead": true}""".formatted(mark))
                .post("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static void secretary(Sent sent, String mark) {
        admin(sent.city())
                .contentType(Door.MERGE_PATCH)
                .header(
                        "If-Match",
                        admin(sent.city())
                                .get("/v1/delegations/{id}", sent.id())
                                .header("ETag"))
                .body("""
                        {"note": "Given%1$s Family%1$s arrives late.", "secretary": {"givenName": "Given%1$s",
                         "familyName": "Family%1$s", "email": "%1$s@testby.example"}}""".formatted(mark))
                .patch("/v1/delegations/{id}", sent.id())
                .then()
                .statusCode(200);
    }

    private static void needs(Sent sent, UUID delegate, String mark) {
        var url = "/v1/delegates/{id}/needs";
        admin(sent.city())
                .header("If-Match", admin(sent.city()).get(url, delegate).header("ETag"))
                .body("{\"dietary\": \"Need%s\"}".formatted(mark))
                .put(url, delegate)
                .then()
                .statusCode(200);
    }

    private static String mandate(Sent sent, UUID delegate, UUID file) {
        return admin(sent.city())
                .body("""
                        {"delegateId": "%s", "documentId": "%s", "scope": ["SIGN"], "validFrom": "2020-01-01",
                         "validUntil": "2099-12-31"}""".formatted(delegate, file))
                .post("/v1/delegations/{id}/mandates", sent.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void door(Sent sent) {
        String badge = registrar().get("/v1/delegations/{id}/badges", sent.id()).path("items[0].badge");
        registrar()
                .body("{\"badge\": \"%s\", \"nonce\": \"n\", \"at\": \"2036-11-09T08:00:00Z\"}".formatted(badge))
                .post("/v1/summits/{id}/check-ins", sent.summit())
                .then()
                .statusCode(200);
    }

    private static String journey(Sent sent, UUID delegate, String mark) {
        String id = admin(sent.city())
                .header("Idempotency-Key", "journey-" + mark)
                .body("""
                        {"departurePlace": "Place%s", "estimatedCost": {"amount": "500.00", "currency": "EUR"}}""".formatted(mark))
                .post("/v1/delegates/{id}/travel-requests", delegate)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        registrar()
                .body("{\"ceiling\": {\"amount\": \"500.00\", \"currency\": \"EUR\"}}")
                .post("/v1/travel-requests/{id}/approval", id)
                .then()
                .statusCode(200);
        var ticket = aFileOf(sent.city(), "ticket.pdf", PDF.replace("trailer", "%% Paper" + mark + "\ntrailer"));
        TravelFixture.claimed(new TravelFixture.Traveller(delegate, sent), id, "400.00", TravelFixture.IBAN, ticket)
                .statusCode(200);
        return id;
    }

    private static void sign(Sent sent, String mark, String mandate) {
        String declaration = registrar()
                .body(
                        "{\"kind\": \"COVENANT\", \"title\": {\"en\": \"Covenant\"}, \"texts\": {\"en\": \"We protect.\"}}")
                .post("/v1/declarations")
                .path("id");
        registrar().post("/v1/declarations/{id}/opening", declaration).then().statusCode(200);
        admin(sent.city())
                .body("""
                        {"signatoryName": "Given%1$s Family%1$s", "office": {"en": "Deputy"}, "mandateId": "%2$s"}""".formatted(mark, mandate))
                .post("/v1/declarations/{id}/signatures", declaration)
                .then()
                .statusCode(201);
    }
}
