package eu.alliance.registration;

import static io.restassured.RestAssured.given;

import eu.alliance.platform.testkit.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Callers as the tests speak for them: each with a real signed token. */
public final class Door {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Door() {}

    public static RequestSpecification as(Tokens caller) {
        return given().header("Authorization", caller.bearer()).contentType("application/json");
    }

    public static RequestSpecification registrar() {
        return as(Tokens.user("secretariat").roles("registrar"));
    }

    public static RequestSpecification admin(UUID city) {
        return as(Tokens.user("admin-" + city).roles("city-admin").city(city));
    }

    public static RequestSpecification editor(UUID city) {
        return as(editorToken(city));
    }

    public static Tokens editorToken(UUID city) {
        return Tokens.user("editor-" + city).roles("city-editor").city(city);
    }

    public static RequestSpecification anybody() {
        return given().contentType("application/json");
    }
}
