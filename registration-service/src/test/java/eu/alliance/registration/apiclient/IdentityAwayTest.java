package eu.alliance.registration.apiclient;

import static eu.alliance.registration.Door.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import eu.alliance.registration.city.CityFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The issuer of the test kit makes no clients: as good as a Keycloak that is away. */
@QuarkusTest
class IdentityAwayTest {

    @Test
    void leavesNothingHalfMade() {
        var city = CityFixture.aMember();

        admin(city)
                .body("{\"name\": \"Registration desk\"}")
                .post("/v1/cities/{id}/api-clients", city)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("reason", is("IDENTITY_UNAVAILABLE"));

        admin(city).get("/v1/cities/{id}/api-clients", city).then().body("items", empty());
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> ApiClient.count("cityId = ?1 and status = ?2", city, ApiClientStatus.ACTIVE)))
                .isZero();
    }
}
