package eu.alliance.platform.note;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartTest {
    @Test
    void starts() {
        given().get("/v1/notes").then().log().all().statusCode(200);
    }
}
