package eu.alliance.registration.roster;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.delegation.DelegationFixture.aDraftFor;
import static eu.alliance.registration.delegation.DelegationFixture.aSubmittedDelegation;
import static eu.alliance.registration.delegation.DelegationFixture.withMayor;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import eu.alliance.registration.city.CityFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DelegateImportResourceTest {

    private static final String IMPORTS = "/v1/delegations/{id}/delegate-imports";
    private static final String HEADER = "givenName,familyName,role,office.en,email,speaks,isHead\r\n";
    private static final String MAYOR = "Γιώργος,Şahin,MAYOR,Mayor,mayor@testby.example,da;en,true\r\n";
    private static final String STAFF = "'=A,B,STAFF,,b@testby.example,,\r\n";

    @Test
    void addsEverybody() {
        var sent = aDraftFor(anOpenSummit());

        table(editor(sent.city()), HEADER + MAYOR + STAFF)
                .post(IMPORTS, sent.id())
                .then()
                .statusCode(200)
                .body("imported", is(2));

        admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .body("items", hasSize(2))
                .body("items.givenName", contains("Γιώργος", "=A"))
                .body("items[0].speaks", contains("da", "en"))
                .body("items[0].isHead", is(true));
    }

    @Test
    void takesBackWhatItExported() {
        var from = withMayor(aDraftFor(anOpenSummit()));
        var to = aDraftFor(anOpenSummit());
        var export = admin(from.city())
                .accept("text/csv")
                .get("/v1/delegations/{id}/delegates", from.id())
                .asString();

        table(admin(to.city()), export)
                .post(IMPORTS, to.id())
                .then()
                .statusCode(200)
                .body("imported", is(1));
    }

    @Test
    void addsNobodyWhenOneLineIsWrong() {
        var sent = aDraftFor(anOpenSummit());

        table(admin(sent.city()), HEADER + MAYOR + "A,,KING,,nobody,xx-,perhaps\r\n")
                .post(IMPORTS, sent.id())
                .then()
                .statusCode(422)
                .body("reason", is("RULES_BROKEN"))
                .body("lines.line", contains(3, 3, 3, 3, 3))
                .body("lines.column", contains("email", "familyName", "isHead", "role", "speaks"))
                .body("errors.pointer[0]", is("/3/email"));

        admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .body("items", empty());
    }

    @Test
    void staysWithinTheLimitsAndUnderOneHead() {
        var sent = withMayor(aDraftFor(anOpenSummit()));

        table(admin(sent.city()), HEADER + STAFF.repeat(4))
                .post(IMPORTS, sent.id())
                .then()
                .statusCode(422)
                .body("reason", is("TOO_MANY_DELEGATES"))
                .body("lines.line", contains(5));
        table(admin(sent.city()), HEADER + MAYOR)
                .post(IMPORTS, sent.id())
                .then()
                .statusCode(422)
                .body("reason", is("HEAD_EXISTS"));
    }

    @Test
    void canBeTriedFirst() {
        var sent = aDraftFor(anOpenSummit());

        table(admin(sent.city()), HEADER + MAYOR)
                .queryParam("dryRun", true)
                .post(IMPORTS, sent.id())
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(true));
        table(admin(sent.city()), HEADER + "A,B,KING,,a@b.example,,\r\n")
                .queryParam("dryRun", true)
                .post(IMPORTS, sent.id())
                .then()
                .statusCode(200)
                .body("wouldSucceed", is(false))
                .body("errors.reason", contains("UNKNOWN_ROLE"));
        admin(sent.city())
                .get("/v1/delegations/{id}/delegates", sent.id())
                .then()
                .body("items", empty());
    }

    @Test
    void isForTheCityWhileItMayEdit() {
        var sent = aSubmittedDelegation();

        table(admin(sent.city()), HEADER + STAFF)
                .post(IMPORTS, sent.id())
                .then()
                .statusCode(409);
        table(admin(CityFixture.aMember()), HEADER + STAFF)
                .post(IMPORTS, sent.id())
                .then()
                .statusCode(404);
        table(registrar(), HEADER + STAFF).post(IMPORTS, sent.id()).then().statusCode(403);
        admin(sent.city()).body("{}").post(IMPORTS, sent.id()).then().statusCode(415);
        table(admin(sent.city()), "").post(IMPORTS, sent.id()).then().statusCode(400);
    }

    private static RequestSpecification table(RequestSpecification caller, String csv) {
        return caller.contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
