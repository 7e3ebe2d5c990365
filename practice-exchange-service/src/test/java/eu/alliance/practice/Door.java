package eu.alliance.practice;

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

    public static RequestSpecification editor() {
        return as(Tokens.user("secretariat").roles("registrar", "editor", "grants-officer"));
    }

    public static RequestSpecification editorFrom(UUID city) {
        return as(Tokens.user("editor-from-" + city).roles("editor").city(city));
    }

    public static RequestSpecification reviewer() {
        return as(Tokens.user("reviewer-independent").roles("reviewer"));
    }

    public static RequestSpecification reviewerFrom(UUID city) {
        return as(Tokens.user("reviewer-from-" + city).roles("reviewer").city(city));
    }

    public static RequestSpecification evaluatorFrom(UUID city) {
        return as(Tokens.user("evaluator-from-" + city).roles("evaluator").city(city));
    }

    public static RequestSpecification registrar() {
        return as(Tokens.user("registrar").roles("registrar"));
    }

    public static RequestSpecification admin(UUID city) {
        return as(Tokens.user("admin-" + city).roles("city-admin").city(city));
    }

    public static RequestSpecification cityEditor(UUID city) {
        return as(Tokens.user("editor-" + city).roles("city-editor").city(city));
    }

    public static RequestSpecification machine(UUID city) {
        return as(Tokens.machine("city-it").roles("city-admin").city(city));
    }

    public static RequestSpecification anybody() {
        return given().contentType("application/json");
    }
}
