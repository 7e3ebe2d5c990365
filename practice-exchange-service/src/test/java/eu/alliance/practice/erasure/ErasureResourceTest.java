package eu.alliance.practice.erasure;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.as;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.training.TrainingFixture.aPublishedOne;
import static eu.alliance.practice.training.TrainingFixture.enrol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import eu.alliance.platform.testkit.Tokens;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureResourceTest {

    final UUID city = aMember();
    final String canary = "canary-" + UUID.randomUUID() + "@city.example";

    /** Planted through the doors, looked for in every column of every table. */
    @Test
    void leavesNothingOfAnAddressAnywhere() {
        var kept = alertTo(canary);
        var other = alertTo("desk@city.example");
        var place = enrol(city, aPublishedOne(2), canary).header("Location");
        write(canary);
        assertThat(tablesWith(canary)).contains("alert", "enrolment", "audit_entry", "idempotency", "outgoing_mail");

        officer()
                .body("{\"email\": \"%s\"}".formatted(canary.toUpperCase(java.util.Locale.ROOT)))
                .post("/v1/library-erasures")
                .then()
                .statusCode(200)
                .body("alerts", is(1))
                .body("enrolments", is(1));

        assertThat(tablesWith(canary)).isEmpty();
        admin(city).get(kept).then().statusCode(404);
        admin(city).get("/v1/alerts").then().body("items.email", hasItem("desk@city.example"));
        admin(city).get(other).then().statusCode(200);
        admin(city).get(place).then().body("status", is("CONFIRMED")).body("participant.email", is(""));
        officer()
                .body("{\"email\": \"%s\"}".formatted(canary))
                .post("/v1/library-erasures")
                .then()
                .body("alerts", is(0))
                .body("enrolments", is(0));
    }

    @Test
    void isForDataProtectionAlone() {
        var body = "{\"email\": \"%s\"}".formatted(canary);

        anybody().body(body).post("/v1/library-erasures").then().statusCode(401);
        editor().body(body).post("/v1/library-erasures").then().statusCode(403);
        admin(city).body(body).post("/v1/library-erasures").then().statusCode(403);
        officer()
                .body("{\"email\": \"nobody\"}")
                .post("/v1/library-erasures")
                .then()
                .statusCode(422);
        officer().body("{}").post("/v1/library-erasures").then().statusCode(422);
    }

    private static RequestSpecification officer() {
        return as(Tokens.user("dpo").roles("data-protection"));
    }

    private String alertTo(String email) {
        return admin(city)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"name": "Parks", "search": {"topic": "parks"}, "frequency": "DAILY", "channel": "EMAIL",
                         "email": "%s"}""".formatted(email))
                .post("/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** A letter that waits. */
    private static void write(String email) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("""
                        insert into outgoing_mail (id, about, kind, language, recipient, subject, body, status, attempts,
                            created_at, next_attempt_at)
                        values (gen_random_uuid(), gen_random_uuid(), 'ALERT', 'en', :email, 'New', 'To you', 'WAITING', 0,
                            now(), now() + interval '1 year')""")
                        .setParameter("email", email)
                        .executeUpdate());
    }

    @SuppressWarnings("unchecked")
    private static List<String> tablesWith(String text) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var database = Panache.getEntityManager();
            List<String> tables = database.createNativeQuery("""
                            select table_name from information_schema.tables
                            where table_schema = current_schema() and table_type = 'BASE TABLE'""", String.class).getResultList();
            return tables.stream()
                    .filter(table -> !database.createNativeQuery(
                                    "select 1 from \"%s\" t where t::text ilike :text limit 1".formatted(table))
                            .setParameter("text", "%" + text + "%")
                            .getResultList()
                            .isEmpty())
                    .toList();
        });
    }
}
