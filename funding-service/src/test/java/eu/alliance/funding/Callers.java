package eu.alliance.funding;

import static io.restassured.RestAssured.given;

import eu.alliance.platform.testkit.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Who calls in tests, with real signed tokens. */
public final class Callers {

    private Callers() {}

    public static RequestSpecification officer() {
        return as(Tokens.user("officer").roles("registrar", "grants-officer"));
    }

    public static RequestSpecification evaluator(String username) {
        return as(Tokens.user(username).roles("evaluator"));
    }

    public static RequestSpecification evaluatorOf(UUID city, String username) {
        return as(Tokens.user(username).roles("evaluator").city(city));
    }

    public static RequestSpecification treasurer() {
        return as(Tokens.user("treasurer").roles("finance"));
    }

    public static RequestSpecification city(UUID city) {
        return as(Tokens.user("admin-of-" + city).roles("city-admin").city(city));
    }

    public static RequestSpecification cityEditor(UUID city) {
        return as(Tokens.user("editor-of-" + city).roles("city-editor").city(city));
    }

    public static RequestSpecification as(Tokens tokens) {
        return given().header("Authorization", tokens.bearer()).contentType("application/json");
    }

    public static RequestSpecification anyone() {
        return given().contentType("application/json");
    }
}
