package eu.alliance.registration.datasubject;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.aDraftFor;
import static eu.alliance.registration.delegation.DelegationFixture.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import eu.alliance.platform.audit.AuditSeal;
import eu.alliance.platform.testkit.Tokens;
import eu.alliance.registration.Door;
import eu.alliance.registration.delegation.DelegationFixture.Sent;
import eu.alliance.registration.summit.SummitFixture;
import eu.alliance.registration.travel.TravelFixture;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DataSubjectResourceTest {

    @Inject
    AgroalDataSource database;

    @Inject
    AuditSeal seal;

    static RequestSpecification officer() {
        return Door.as(Tokens.user("dpo").roles("data-protection"));
    }

    @Test
    void leavesNothingOfAPersonAnywhere() throws SQLException {
        var canary = Canary.planted();
        assertThat(placesWith(canary.marks()))
                .contains(
                        "delegate",
                        "delegate_needs",
                        "travel_request",
                        "audit_entry",
                        "idempotency",
                        "stored_content",
                        "delegation",
                        "signature",
                        "session",
                        "city",
                        "invitation",
                        "outgoing_mail");

        var done = met("ERASURE", canary.email());

        assertThat(done.<String>path("status")).isEqualTo("COMPLETED");
        assertThat(placesWith(canary.marks())).isEmpty();
        assertThat(seal.firstBreak()).isEmpty();
        registrar()
                .get("/v1/delegates/{id}", canary.delegate())
                .then()
                .statusCode(200)
                .body("givenName", is("Erased"));
        assertThat(done.asString()).doesNotContain(canary.email());
    }

    @Test
    void reachesADeputyWhoNeverCame() throws SQLException {
        var mark = "c" + UUID.randomUUID().toString().substring(24);
        var invitation = Canary.deputy(SummitFixture.anOpenSummit(), mark);
        var before = registrar().get("/v1/invitations/{id}", invitation).header("ETag");

        met("ERASURE", mark + "@testby.example").then().body("findings.place", hasItem("outgoing_mail"));

        assertThat(placesWith(List.of("Given" + mark, "Family" + mark, mark + "@")))
                .isEmpty();
        registrar()
                .header("If-None-Match", before)
                .get("/v1/invitations/{id}", invitation)
                .then()
                .statusCode(200)
                .body("status", is("TRANSFERRED"))
                .body("deputy.familyName", is("erased"));
        registrar()
                .get("/v1/invitations/{id}/deliveries", invitation)
                .then()
                .body("items[-1].status", is("NO_ADDRESS"));
        assertThat(seal.firstBreak()).isEmpty();
    }

    @Test
    void leavesThoseAloneWhoseAddressOnlyEndsOrBeginsLikeIt() {
        var mark = "c" + UUID.randomUUID().toString().substring(24);
        var sent = aDraftFor(SummitFixture.anOpenSummit());
        var ann = delegate(sent, mark + "@testby.example");
        var others = List.of(
                        "jo" + mark + "@testby.example", "jo." + mark + "@testby.example", mark + "@testby.example.org")
                .stream()
                .map(address -> delegate(sent, address))
                .toList();
        var before = others.stream().map(DataSubjectResourceTest::read).toList();

        met("ERASURE", mark + "@testby.example");

        assertThat(read(ann)).contains("@erased.invalid").doesNotContain(mark);
        assertThat(others.stream().map(DataSubjectResourceTest::read)).isEqualTo(before);
    }

    private static String delegate(Sent sent, String address) {
        return admin(sent.city())
                .body(person("STAFF", false).replace("mayor@testby.example", address))
                .post("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String read(String delegate) {
        return registrar().get("/v1/delegates/{id}", delegate).asString();
    }

    @Test
    void reachesAnAddressThatBeginsALine() throws SQLException {
        var mark = "c" + UUID.randomUUID().toString().substring(24);
        var sent = aDraftFor(SummitFixture.anOpenSummit());
        registrar()
                .contentType(Door.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"note\": \"Write to:\\n%s@testby.example.\"}".formatted(mark))
                .patch("/v1/delegations/{id}", sent.id())
                .then()
                .statusCode(200);
        assertThat(placesWith(List.of(mark))).contains("delegation", "audit_entry");

        met("ERASURE", mark.toUpperCase(Locale.ROOT) + "@testby.example");

        assertThat(placesWith(List.of(mark))).isEmpty();
    }

    @Test
    void gathersAllThatIsKeptOnAPerson() {
        var canary = Canary.planted();

        var done = met("EXPORT", canary.email());

        done.then().body("findings.place", hasItems("delegate_needs", "session", "invitation", "outgoing_mail"));
        var export = officer().get("/v1/data-subject-requests/{id}/export", done.<String>path("id"));
        export.then().statusCode(200).header("Content-Disposition", "attachment; filename=\"export.json\"");
        assertThat(export.asString()).contains(canary.marks().getFirst(), canary.email());
        registrar()
                .get("/v1/data-subject-requests/{id}/export", done.<String>path("id"))
                .then()
                .statusCode(403);
        met("ERASURE", canary.email());
        officer()
                .get("/v1/data-subject-requests/{id}/export", done.<String>path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void keepsWhatTheAccountsOweAndSaysSo() throws SQLException {
        var canary = Canary.planted();
        TravelFixture.treasurer().post("/v1/travel-requests/{id}/verification", canary.journey());
        TravelFixture.paid(TravelFixture.treasurer(), canary.journey()).statusCode(200);

        var done = met("ERASURE", canary.email());

        done.then().body("findings.findAll { it.action == 'KEPT' }.reason", hasItem("ACCOUNTING"));
        assertThat(placesWith(canary.marks())).containsOnly("stored_content");
        TravelFixture.treasurer()
                .get("/v1/travel-requests/{id}", canary.journey())
                .then()
                .body("claim.ibanEnding", is("6243"))
                .body("departurePlace", is("erased"));
    }

    @Test
    void erasesNothingThatIsHeldByOrder() {
        var canary = Canary.planted();
        var hold = officer()
                .body("{\"subject\": \"DELEGATE\", \"subjectId\": \"%s\", \"reason\": \"A court asks.\"}"
                        .formatted(canary.delegate()))
                .post("/v1/legal-holds");
        hold.then().statusCode(201).body("status", is("IN_FORCE"));

        met("ERASURE", canary.email()).then().body("findings.reason", hasItem("LEGAL_HOLD"));
        registrar().get("/v1/delegates/{id}", canary.delegate()).then().body("email", is(canary.email()));

        officer()
                .post(hold.header("Location") + "/release")
                .then()
                .statusCode(200)
                .body("status", is("RELEASED"));
        officer().post(hold.header("Location") + "/release").then().statusCode(409);
        met("ERASURE", canary.email());
        registrar().get("/v1/delegates/{id}", canary.delegate()).then().body("givenName", is("Erased"));
    }

    @Test
    void isForTheDataProtectionRoleOnly() {
        var body = "{\"kind\": \"EXPORT\", \"email\": \"nobody@testby.example\"}";
        registrar().body(body).post("/v1/data-subject-requests").then().statusCode(403);
        admin(UUID.randomUUID())
                .body(body)
                .post("/v1/data-subject-requests")
                .then()
                .statusCode(403);
        officer()
                .body("{\"kind\": \"EXPORT\", \"email\": \"x\"}")
                .post("/v1/data-subject-requests")
                .then()
                .statusCode(422);
        officer()
                .get("/v1/data-subject-requests/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        met("EXPORT", "nobody@testby.example").then().body("findings.size()", is(0));
    }

    private static Response met(String kind, String email) {
        var asked = officer()
                .body("{\"kind\": \"%s\", \"email\": \"%s\"}".formatted(kind, email))
                .post("/v1/data-subject-requests");
        asked.then().statusCode(202).body("status", is("PENDING"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !"PENDING"
                        .equals(officer().get(asked.header("Location")).path("status")));
        return officer().get(asked.header("Location"));
    }

    /** The tables, with all their columns, that have one of the marks anywhere. */
    private List<String> placesWith(List<String> marks) throws SQLException {
        var places = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = select.executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                var bytes = table.equals("stored_content") ? "encode(bytes, 'escape')" : "t::text";
                // one look at each row, however much is looked for
                try (var rows = select.executeQuery("select exists (select from \"%s\" t where %s ~* '%s')"
                        .formatted(table, bytes, String.join("|", marks)))) {
                    if (rows.next() && rows.getBoolean(1)) {
                        places.add(table);
                    }
                }
            }
        }
        return places;
    }
}
