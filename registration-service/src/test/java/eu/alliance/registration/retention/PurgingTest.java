package eu.alliance.registration.retention;

import static eu.alliance.registration.Door.anybody;
import static eu.alliance.registration.Door.registrar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import eu.alliance.platform.testkit.Tokens;
import eu.alliance.registration.Door;
import eu.alliance.registration.travel.TravelFixture;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurgingTest {

    @Inject
    Purging purging;

    @Inject
    AgroalDataSource database;

    private static RequestSpecification officer() {
        return Door.as(Tokens.user("dpo").roles("data-protection"));
    }

    @Test
    void takesAwayWhatItsClassKeepsNoLonger() throws SQLException {
        var traveller = TravelFixture.aTraveller();
        var id = TravelFixture.anApprovedRequestOf(traveller);
        TravelFixture.claimed(traveller, id, "10.00", TravelFixture.IBAN).statusCode(200);

        ended(traveller.sent().summit(), 179);
        purging.purge();
        TravelFixture.treasurer().get("/v1/travel-requests/{id}", id).then().body("claim.ibanEnding", is("6243"));
        ended(traveller.sent().summit(), 182);
        assertThat(purging.purge()).containsKey("ITINERARIES");
        TravelFixture.treasurer()
                .get("/v1/travel-requests/{id}", id)
                .then()
                .body("departurePlace", is("erased"))
                .body("claim.ibanEnding", is((Object) null));
        registrar().get("/v1/delegates/{id}", traveller.delegate()).then().body("givenName", not("Erased"));
        ended(traveller.sent().summit(), 3700);
        purging.purge();
        registrar().get("/v1/delegates/{id}", traveller.delegate()).then().body("givenName", is("Erased"));
        officer().get("/v1/purges").then().statusCode(200).body("items.removed.ITINERARIES", hasItem(1));
    }

    @Test
    void leavesWhatIsHeldByOrder() throws SQLException {
        var traveller = TravelFixture.aTraveller();
        officer()
                .body("{\"subject\": \"DELEGATE\", \"subjectId\": \"%s\", \"reason\": \"A court asks.\"}"
                        .formatted(traveller.delegate()))
                .post("/v1/legal-holds")
                .then()
                .statusCode(201);

        ended(traveller.sent().summit(), 3700);
        purging.purge();

        registrar().get("/v1/delegates/{id}", traveller.delegate()).then().body("givenName", not("Erased"));
    }

    @Test
    void saysWhatIsKeptAndHowLong() {
        anybody().get("/v1/retention").then().statusCode(200).body("items.code", hasItem("EXPENSES"));
        var made = officer().post("/v1/purges");
        made.then().statusCode(201);
        officer().get(made.header("Location")).then().statusCode(200);
        registrar().get("/v1/purges").then().statusCode(403);
        officer().get("/v1/purges/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private void ended(UUID summit, int daysAgo) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update summit set ends_on = ? where id = ?")) {
            update.setObject(1, LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo));
            update.setObject(2, summit);
            update.executeUpdate();
        }
    }
}
