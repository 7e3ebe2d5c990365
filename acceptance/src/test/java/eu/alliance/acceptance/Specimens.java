package eu.alliance.acceptance;

import static eu.alliance.acceptance.Guest.named;

import eu.alliance.localstack.demo.loading.City;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of each thing that has an id, made by Aarhus or the staff, so that every path of the document can be walked. */
final class Specimens {

    private static final String NOWHERE = "00000000-0000-7000-8000-000000000001";

    private static @Nullable Specimens known;

    /** Where things of a kind are listed → the id of one of them; a parameter on the way is always called id. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    private final Guest aarhus = named("aarhus");
    private final Guest staff = named("secretariat");

    static synchronized Specimens here() {
        if (known == null) {
            known = new Specimens();
        }
        return known;
    }

    private Specimens() {
        ids.put("/v1/cities", City.named("aarhus").id().toString());
        makeSummit();
        makeDelegation();
        makePractice();
        makeDeclaration();
        takeFirst("/v1/circles");
        takeFirst("/v1/circles/{id}/members");
        takeFirst("/v1/programmes");
        takeFirst("/v1/calls");
        makeSession();
        makeApplication();
        makeInvitation();
        makeWhatIsAarhusAlone();
        nameWhatNobodyHas();
    }

    private void makeSummit() {
        make(staff, "/v1/summits", "/v1/summits", """
            {"title":{"en":"Specimen"},"hostCityId":"%s","startsOn":"2031-11-09","endsOn":"2031-11-09",
             "zone":"Europe/Amsterdam","languages":["en"],"limits":{"delegates":9,"elected":9,"funded":1},
             "registrationDeadline":{"local":"2031-10-01T17:00","zone":"Europe/Amsterdam"}}\
            """.formatted(
                        City.named("rotterdam").id()));
        for (var move : List.of("/announcement", "/registration-opening")) {
            staff.post("/v1/summits/" + of("/v1/summits") + move, "").expect(200);
        }
    }

    private void makeDelegation() {
        make(aarhus, "/v1/delegations", "/v1/summits/" + of("/v1/summits") + "/delegations", "{}");
        make(aarhus, "/v1/delegates", delegation() + "/delegates", """
            {"givenName":"Deputy","familyName":"of Aarhus","role":"ELECTED",
             "email":"canary@aarhus.example","isHead":true}\
            """);
        make(aarhus, "/v1/mandates", delegation() + "/mandates", """
            {"delegateId":"%s","scope":["SPEAK"],"validFrom":"2020-01-01","validUntil":"2099-12-31"}\
            """.formatted(of("/v1/delegates")));
    }

    /** Still a draft: nobody but Aarhus may know of it. */
    private void makePractice() {
        make(aarhus, "/v1/practices", "/v1/practices", """
            {"title":{"en":"Canary"},"prevention":"PRIMARY","sensitivity":"PUBLIC","originalLanguage":"en"}\
            """);
        var attachments = "/v1/practices/" + of("/v1/practices") + "/attachments";
        ids.put(
                "/v1/practices/{id}/attachments",
                Upload.pdf(aarhus, attachments, "canary.pdf").expect(201).id());
        ids.put("/v1/practices/{id}/versions", "1");
        ids.put("/v1/practices/{id}/reviews", NOWHERE);
    }

    private void makeDeclaration() {
        make(staff, "/v1/declarations", "/v1/declarations", """
            {"kind":"DECLARATION","title":{"en":"Declaration"},"texts":{"en":"We declare."}}\
            """);
        staff.post("/v1/declarations/" + of("/v1/declarations") + "/opening", "")
                .expect(200);
        make(aarhus, "/v1/declinations", "/v1/declarations/" + of("/v1/declarations") + "/declinations", """
            {"reason":"Canary"}\
            """);
        make(aarhus, "/v1/signatures", "/v1/declarations/" + of("/v1/declarations") + "/signatures", """
            {"signatoryName":"Mayor of Aarhus","office":{"en":"Mayor"}}\
            """);
    }

    private void makeSession() {
        make(staff, "/v1/sessions", "/v1/summits/" + of("/v1/summits") + "/sessions", """
            {"kind":"STUDY_VISIT","title":{"en":"Visit"},"startsAt":"2031-11-09T13:00:00Z",
             "endsAt":"2031-11-09T15:00:00Z","capacity":12}\
            """);
        make(staff, "/v1/summits/{id}/pools", "/v1/summits/" + of("/v1/summits") + "/pools", """
            {"code":"bus","name":{"en":"Bus"},"capacity":12}\
            """);
        ids.put("/v1/summits/{id}/pools", "bus");
    }

    /** Under the first call that is open; a draft that nobody but Aarhus may know of. */
    private void makeApplication() {
        var call = staff.get("/v1/calls?status=OPEN")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        make(aarhus, "/v1/applications", "/v1/calls/" + call + "/applications", """
            {"title":{"en":"Canary"}}\
            """);
        make(aarhus, "/v1/questions", "/v1/calls/" + call + "/questions", """
            {"text":{"en":"May a harbour take part?"}}\
            """);
        ids.put("/v1/applications/{id}/attachments", NOWHERE);
        ids.put("/v1/applications/{id}/partners", City.named("aarhus").id().toString());
    }

    private void makeInvitation() {
        var sent = staff.post("/v1/summits/" + of("/v1/summits") + "/invitations", """
            {"cityIds":["%s"],"language":"en"}\
            """.formatted(
                                City.named("riga").id()))
                .expect(201);
        ids.put("/v1/invitations", sent.json().at("/items/0/id").asText());
    }

    private void makeWhatIsAarhusAlone() {
        ids.put(
                "/v1/files",
                Upload.pdf(aarhus, "/v1/files", "canary.pdf").expect(201).id());
        make(aarhus, "/v1/cities/{id}/api-clients", path("/v1/cities/{id}").orElseThrow() + "/api-clients", """
            {"name":"Canary"}\
            """);
        make(aarhus, "/v1/alerts", "/v1/alerts", """
            {"name":"Canary","search":{"q":"canary"},"frequency":"DAILY","channel":"WEBHOOK"}\
            """);
        make(aarhus, "/v1/introductions", "/v1/introductions", """
            {"toCityId":"%s","message":"canary"}\
            """.formatted(
                        City.named("bergen").id()));
        make(aarhus, "/v1/webhooks", "/v1/webhooks", """
            {"url":"https://hooks.aarhus.example/canary","types":["eu.alliance.registration.summit.announced.v1"]}\
            """);
        ids.put(
                "/v1/webhooks/{id}/deliveries",
                aarhus.post(path("/v1/webhooks/{id}").orElseThrow() + "/test", "")
                        .expect(202)
                        .id());
    }

    /** What takes a story to come by: its refusals are walked with an id that nobody has. */
    private void nameWhatNobodyHas() {
        for (var kind : List.of(
                "/v1/bookings",
                "/v1/receipts",
                "/v1/adoptions",
                "/v1/grants",
                "/v1/grants/{id}/amendments",
                "/v1/grants/{id}/claims",
                "/v1/grants/{id}/reports",
                "/v1/assignments",
                "/v1/calls/{id}/evaluators",
                "/v1/comments",
                "/v1/data-collections",
                "/v1/data-collections/{id}/responses",
                "/v1/data-subject-requests",
                "/v1/enrolments",
                "/v1/exports/common-grants/opportunities",
                "/v1/grant-payment-batches",
                "/v1/legal-holds",
                "/v1/obligations",
                "/v1/payment-batches",
                "/v1/purges",
                "/v1/practices/{id}/versions/{id}/attachments",
                "/v1/resources",
                "/v1/resources/{id}/attachments",
                "/v1/sessions/{id}/documents",
                "/v1/trainings",
                "/v1/travel-requests",
                "/v1/visit-allocations")) {
            ids.put(kind, NOWHERE);
        }
        ids.put("/v1/annual-reports", "2031");
    }

    private void make(Guest maker, String kind, String path, String body) {
        ids.put(kind, maker.post(path, body).expect(201).id());
    }

    private void takeFirst(String kind) {
        var list = kind.contains("{") ? path(kind).orElseThrow() : kind;
        ids.put(kind, staff.get(list).expect(200).json().at("/items/0/id").asText());
    }

    private String of(String kind) {
        return ids.getOrDefault(kind, NOWHERE);
    }

    String delegation() {
        return "/v1/delegations/" + of("/v1/delegations");
    }

    /** The template with real ids in it; nothing for a kind of thing of which there is no specimen. */
    Optional<String> path(String template) {
        var path = new StringBuilder();
        var kind = new StringBuilder();
        for (var segment : template.substring(1).split("/")) {
            if (segment.startsWith("{")) {
                var id = ids.get(kind.toString());
                if (id == null) {
                    return Optional.empty();
                }
                path.append('/').append(id);
                kind.append("/{id}");
            } else {
                path.append('/').append(segment);
                kind.append('/').append(segment);
            }
        }
        return Optional.of(path.toString());
    }
}
