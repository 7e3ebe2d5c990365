package eu.alliance.registration.needs;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.registrar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.alliance.registration.travel.TravelFixture;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProtectionTest {

    @Inject
    AgroalDataSource database;

    @Test
    void hidesAPersonInListsAndWritesEachReadDown() throws SQLException {
        var traveller = TravelFixture.aTraveller();
        var sent = traveller.sent();
        var id = traveller.delegate();
        var journey = TravelFixture.aRequestOf(traveller);
        protect(id);

        var list = registrar().get("/v1/delegations/{id}/delegates", sent.id()).asString();
        assertThat(list).contains("Person ").doesNotContain("of Testby", "mayor@testby.example");
        assertThat(registrar()
                        .accept("text/csv")
                        .get("/v1/delegations/{id}/delegates", sent.id())
                        .asString())
                .doesNotContain("of Testby", "mayor@testby.example");
        assertThat(admin(sent.city())
                        .get("/v1/delegations/{id}/delegates", sent.id())
                        .asString())
                .contains("of Testby");
        TravelFixture.treasurer()
                .get("/v1/travel-requests/{id}", journey)
                .then()
                .body("departurePlace", is(nullValue()));
        registrar()
                .get("/v1/summits/{id}/travel-requests", sent.summit())
                .then()
                .body("items[0].departurePlace", is(nullValue()));

        assertThat(reads(id)).isZero();
        registrar().get("/v1/delegates/{id}", id).then().body("familyName", is("of Testby"));
        assertThat(reads(id)).isOne();
    }

    @Test
    void isWrittenDownWhateverShowsTheName() throws SQLException {
        var traveller = TravelFixture.aTraveller();
        var id = traveller.delegate();
        reads("/v1/delegates/%s/visa-letter".formatted(id), id, 0);
        protect(id);
        reads("/v1/delegates/%s/needs".formatted(id), id, 1);
        reads("/v1/delegates/%s/visa-letter".formatted(id), id, 2);
        registrar()
                .accept("application/pdf")
                .get("/v1/delegations/{id}/badges", traveller.sent().id())
                .then()
                .statusCode(200);
        assertThat(reads(id)).isEqualTo(3);
    }

    private void reads(String url, UUID id, int writtenDown) throws SQLException {
        registrar().get(url).then().statusCode(200);
        assertThat(reads(id)).isEqualTo(writtenDown);
    }

    @Test
    void isPutAndTakenBackByThoseWhoMay() {
        var id = TravelFixture.aTraveller();
        var url = "/v1/delegates/{id}/protection";
        admin(id.sent().city()).get(url, id.delegate()).then().statusCode(403);
        registrar().body("{\"reason\": \"x\"}").put(url, id.delegate()).then().statusCode(428);
        protect(id.delegate());
        var tag = registrar().get(url, id.delegate()).header("ETag");
        registrar().header("If-Match", tag).delete(url, id.delegate()).then().statusCode(204);
        registrar().header("If-Match", tag).delete(url, id.delegate()).then().statusCode(412);
        registrar().get(url, id.delegate()).then().body("isProtected", is(false));
        registrar().get(url, UUID.randomUUID()).then().statusCode(404);
    }

    private static void protect(UUID id) {
        var url = "/v1/delegates/{id}/protection";
        registrar()
                .header("If-Match", registrar().get(url, id).header("ETag"))
                .body("{\"reason\": \"Police protection.\"}")
                .put(url, id)
                .then()
                .statusCode(200)
                .body("isProtected", is(true));
    }

    private int reads(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from audit_entry where subject_id = ? and change = 'READ'")) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
