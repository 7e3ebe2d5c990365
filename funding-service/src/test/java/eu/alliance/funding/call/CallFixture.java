package eu.alliance.funding.call;

import static eu.alliance.funding.Callers.officer;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls as a grants officer would make them, through the door. */
public final class CallFixture {

    private CallFixture() {}

    /** A whole call whose deadline is next month. */
    public static Map<String, @Nullable Object> aCall() {
        var call = new HashMap<String, @Nullable Object>();
        call.put("title", Map.of("en", "Protection of public spaces", "fr", "Protection des espaces publics"));
        call.put("summary", Map.of("en", "Crowded places made safe by design."));
        call.put("deadline", deadline(Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS)));
        call.put("budget", euros("18500000.00"));
        call.put("minGrant", euros("350000.00"));
        call.put("maxGrant", euros("3000000.00"));
        call.put("coFinancingRate", "0.90");
        call.put("coFinancingRates", List.of(Map.of("country", "IT", "rate", "0.65")));
        call.put("preFinancingRate", "0.50");
        call.put("reservePlaces", 2);
        call.put("eligibility", Map.of("countries", List.of(Map.of("country", "NL")), "minPartners", 2));
        call.put(
                "criteria",
                List.of(
                        Map.of("code", "relevance", "title", en("Relevance"), "weight", 30, "threshold", 20, "max", 30),
                        Map.of("code", "quality", "title", en("Quality"), "weight", 40, "max", 40),
                        Map.of("code", "impact", "title", en("Impact"), "weight", 30, "max", 30)));
        call.put("overallThreshold", 65);
        call.put("topics", List.of("public-space"));
        return call;
    }

    public static Map<String, @Nullable Object> aCallWith(String member, @Nullable Object value) {
        var call = aCall();
        call.put(member, value);
        return call;
    }

    public static String announced() {
        return announced(aCall());
    }

    public static String announced(Map<String, @Nullable Object> call) {
        return announcing(call).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse announcing(Object call) {
        return officer().body(call).post("/v1/calls").then();
    }

    public static String opened() {
        return opened(aCall());
    }

    public static String opened(Map<String, @Nullable Object> call) {
        var id = announced(call);
        officer().post("/v1/calls/{id}/opening", id).then().statusCode(200);
        return id;
    }

    public static JsonPath read(String id) {
        return officer()
                .get("/v1/calls/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String tagOf(String id) {
        return officer().get("/v1/calls/{id}", id).then().extract().header("ETag");
    }

    public static Map<String, Object> deadline(Instant moment) {
        return Map.of(
                "local",
                LocalDateTime.ofInstant(moment, ZoneId.of("Asia/Tbilisi")).toString(),
                "zone",
                "Asia/Tbilisi");
    }

    public static Map<String, Object> local(String local, String zone) {
        return Map.of("local", local, "zone", zone);
    }

    public static Map<String, Object> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    public static Map<String, Object> en(String text) {
        return Map.of("en", text);
    }
}
