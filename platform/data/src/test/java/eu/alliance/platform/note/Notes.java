package eu.alliance.platform.note;

import static io.restassured.RestAssured.given;

import eu.alliance.platform.testkit.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Calls that many tests make. */
public final class Notes {

    public static final UUID RIGA = UUID.fromString("04d207b5-9fae-566d-9472-f475b1f0d0d9");
    public static final UUID TURIN = UUID.fromString("428c61d8-f559-574f-9997-b9fe00b49dc3");
    public static final String GOOD = """
            {"title":"Lights on the quay","kind":"WARNING","weight":3,"dueOn":"2027-03-15",\
            "place":{"street":"Quay","number":7}}""";

    private Notes() {}

    public static RequestSpecification riga() {
        return by(Tokens.user("riga").roles("city-admin").city(RIGA));
    }

    public static RequestSpecification turin() {
        return by(Tokens.user("turin").roles("city-admin").city(TURIN));
    }

    public static RequestSpecification by(Tokens token) {
        return plain().header("Authorization", token.bearer());
    }

    /** Sends what it is given and adds nothing. */
    public static RequestSpecification plain() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .urlEncodingEnabled(false);
    }

    public static ValidatableResponse write(String body) {
        return riga().contentType("application/json")
                .body(body)
                .post("/v1/notes")
                .then();
    }

    public static String written() {
        return write(GOOD).statusCode(201).extract().path("id");
    }

    public static String written(String title) {
        return write(GOOD.replace("Lights on the quay", title))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
