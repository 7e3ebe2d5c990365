package eu.alliance.funding.call;

import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.call.CallFixture.aCall;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.announcing;
import static eu.alliance.funding.call.CallFixture.euros;
import static eu.alliance.funding.call.CallFixture.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not get in, and leaves nothing behind. */
@QuarkusTest
class CallBadInputTest {

    long before;

    @BeforeEach
    void count() {
        before = calls();
    }

    @AfterEach
    void leavesNothingBehind() {
        assertThat(calls()).isEqualTo(before);
    }

    static Stream<Arguments> brokenRules() {
        var criterion = Map.of("code", "c", "title", Map.of("en", "C"), "weight", 100, "max", 5);
        return Stream.of(
                arguments("title", null, "/title", "REQUIRED"),
                arguments("deadline", null, "/deadline", "REQUIRED"),
                arguments("budget", null, "/budget", "REQUIRED"),
                arguments("coFinancingRate", null, "/coFinancingRate", "REQUIRED"),
                arguments("title", Map.of(), "/title", "REQUIRED"),
                arguments("title", Map.of("en", " "), "/title/en", "BLANK_TEXT"),
                arguments("title", Map.of("xx-nonsense-", "T"), "/title/xx-nonsense-", "INVALID_LANGUAGE"),
                arguments("budget", euros("1.5"), "/budget/amount", "INVALID_AMOUNT"),
                arguments("budget", euros("1e3"), "/budget/amount", "INVALID_AMOUNT"),
                arguments(
                        "budget", Map.of("amount", "1.00", "currency", "USD"), "/budget/currency", "INVALID_CURRENCY"),
                arguments("minGrant", euros("-1.00"), "/minGrant/amount", "NEGATIVE_AMOUNT"),
                arguments("minGrant", euros("3000000.01"), "/minGrant", "MIN_ABOVE_MAX"),
                arguments("maxGrant", euros("18500000.01"), "/maxGrant", "MAX_ABOVE_BUDGET"),
                arguments("coFinancingRate", "0.00", "/coFinancingRate", "INVALID_RATE"),
                arguments("coFinancingRate", "1.01", "/coFinancingRate", "INVALID_RATE"),
                arguments("coFinancingRate", "80 %", "/coFinancingRate", "INVALID_RATE"),
                arguments("reservePlaces", -1, "/reservePlaces", "MIN"),
                arguments("programmeId", UUID.randomUUID(), "/programmeId", "UNKNOWN_PROGRAMME"),
                arguments("programmeId", "uia", "/programmeId", "INVALID_VALUE"),
                arguments("overallThreshold", 101, "/overallThreshold", "DECIMAL_MAX"),
                arguments("criteria", List.of(criterion, criterion), "/criteria", "WEIGHTS_NOT_100"),
                arguments(
                        "criteria",
                        List.of(Map.of("title", Map.of("en", "C"), "weight", 100, "max", 5)),
                        "/criteria/0/code",
                        "REQUIRED"),
                arguments(
                        "eligibility",
                        Map.of("countries", List.of(Map.of("country", "XX"))),
                        "/eligibility/countries/0/country",
                        "COUNTRY_CODE"),
                arguments("eligibility", Map.of("at", "2027-02-30"), "/eligibility/at", "INVALID_VALUE"),
                arguments("eligibility", Map.of("minPartners", 0), "/eligibility/minPartners", "MIN"),
                arguments("topics", List.of("two words"), "/topics/0", "PATTERN"),
                arguments(
                        "documents",
                        List.of(Map.of("title", Map.of("en", "T"), "url", "javascript:alert(1)")),
                        "/documents/0/url",
                        "PATTERN"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("brokenRules")
    void namesTheRuleThatIsBroken(String member, Object value, String pointer, String reason) {
        announcing(aCallWith(member, value))
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.find { it.pointer == '%s' && it.reason == '%s' }.pointer".formatted(pointer, reason),
                        is(pointer));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "2027-03-28T02:30, Europe/Brussels, /deadline/local, NONEXISTENT_LOCAL_TIME",
        "2027-10-31T02:30, Europe/Brussels, /deadline/local, AMBIGUOUS_LOCAL_TIME",
        "2027-03-15T17:00, CET, /deadline/zone, INVALID_ZONE",
        "2027-03-15T17:00, +01:00, /deadline/zone, INVALID_ZONE",
        "2027-03-15T17:00, Etc/GMT-1, /deadline/zone, INVALID_ZONE",
        "2027-03-15T17:00, Europe/Atlantis, /deadline/zone, INVALID_ZONE",
        "2027-02-29T17:00, Europe/Brussels, /deadline/local, INVALID_VALUE",
        "2027-03-15T17:00:00.5, Europe/Brussels, /deadline/local, INVALID_LOCAL_TIME"
    })
    void takesOnlyDeadlinesThatMeanOneMoment(String local, String zone, String pointer, String reason) {
        announcing(aCallWith("deadline", local(local, zone)))
                .statusCode(422)
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].reason", is(reason));
    }

    @org.junit.jupiter.api.Test
    void takesAnInstantOnlyIfItIsTheComputedOne() {
        announcing(aCallWith(
                        "deadline",
                        Map.of(
                                "local", "2027-03-15T17:00",
                                "zone", "Europe/Brussels",
                                "instant", "2027-03-15T17:00:00Z")))
                .statusCode(422)
                .body("errors[0].reason", is("INSTANT_MISMATCH"));
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                arguments("title", "Protection"),
                arguments("title", Map.of("en", 1)),
                arguments("title", List.of("Protection")),
                arguments("budget", 18500000),
                arguments("budget", Map.of("amount", 18500000, "currency", "EUR")),
                arguments("coFinancingRate", 0.8),
                arguments("coFinancingRate", true),
                arguments("deadline", "2027-03-15T17:00"),
                arguments("deadline", Map.of("local", 1_800_000_000, "zone", "Europe/Brussels")),
                arguments("reservePlaces", "2"),
                arguments("reservePlaces", 1.5),
                arguments("eligibility", List.of()),
                arguments("eligibility", Map.of("covenantSignatory", "yes")),
                arguments("criteria", Map.of()),
                arguments("criteria", Collections.singletonList(5)),
                arguments("topics", "public-space"),
                arguments("status", "OPEN"),
                arguments("id", UUID.randomUUID()),
                arguments("revision", 7),
                arguments("summary", Map.of("en", "NUL \0 inside")),
                arguments("illustrative", 1));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("wrongTypes")
    void isMalformedWhenATypeIsWrongOrAMemberUnknown(String member, Object value) {
        announcing(aCallWith(member, value)).statusCode(400).contentType("application/problem+json");
    }

    static Stream<String> malformed() throws Exception {
        var whole = new ObjectMapper().writeValueAsString(aCall());
        return Stream.of(
                "",
                "null",
                "[]",
                "{",
                "7",
                "\"call\"",
                whole + "{}",
                whole.replaceFirst("\\{", "{\"reservePlaces\":1,\"reservePlaces\":2,"),
                whole.replaceFirst("\"reservePlaces\":2", "\"reservePlaces\":1e400"),
                whole.replaceFirst("\"weight\":40", "\"weight\":NaN"),
                whole.replaceFirst("Crowded", "\\\\ud800"),
                "[".repeat(200) + "]".repeat(200),
                "{\"title\":" + "{\"a\":".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isMalformedWhenItIsNoCleanJson(String body) {
        announcing(body).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"1e400", "1e99999999", "-1e99999999", "1e-99999999", "100.001"})
    void holdsNumbersToTheirBounds(String number) throws Exception {
        var whole = new ObjectMapper().writeValueAsString(aCall()).replace("\"weight\":40", "\"weight\":" + number);

        announcing(whole).statusCode(lessThan(500)).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}',422",
        "'',400",
        "'{\"reason\":\" \"}',422",
        "'{\"reason\":7}',400",
        "'{\"reason\":\"R\",\"x\":1}',400"
    })
    void cancelsForAReasonOnly(String body, int status) {
        var id = CallFixture.announced();
        before++;

        officer().body(body).post("/v1/calls/{id}/cancellation", id).then().statusCode(status);
        officer().get("/v1/calls/{id}", id).then().body("status", is("FORTHCOMING"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{}',422",
        "'{\"reason\":\"R\"}',422",
        "'{\"reason\":\"R\",\"deadline\":\"2099-01-01T10:00\"}',400",
        "'{\"reason\":\"R\",\"deadline\":{\"local\":\"2099-01-01T10:00\",\"zone\":\"CET\"}}',422",
        "'{\"deadline\":{\"local\":\"2099-01-01T10:00\",\"zone\":\"Europe/Paris\"}}',422"
    })
    void extendsForAReasonAndToADeadlineOnly(String body, int status) {
        var id = CallFixture.opened();
        before++;

        officer().body(body).post("/v1/calls/{id}/extension", id).then().statusCode(status);
        officer().get("/v1/calls/{id}", id).then().body("extensions.size()", is(0));
    }

    @ParameterizedTest
    @CsvSource({
        "'[]',400",
        "'null',400",
        "'{\"title\":null}',422",
        "'{\"deadline\":null}',422",
        "'{\"budget\":{\"amount\":5}}',400",
        "'{\"coFinancingRate\":0.5}',400",
        "'{\"criteria\":[{\"code\":\"a\",\"title\":{\"en\":\"A\"},\"weight\":50,\"max\":5}]}',422",
        "'{\"unknown\":1}',400",
        "'{\"updatedAt\":\"2027-01-01T00:00:00Z\"}',400"
    })
    void isPatchedToWhatItCouldHaveBeenOnly(String patch, int status) {
        var id = CallFixture.announced();
        before++;
        var tag = CallFixture.tagOf(id);

        officer()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(status);
        assertThat(CallFixture.tagOf(id)).isEqualTo(tag);
    }

    private static long calls() {
        return QuarkusTransaction.requiringNew().call(() -> Call.count());
    }
}
