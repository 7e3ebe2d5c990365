package eu.alliance.platform.note;

import static eu.alliance.platform.note.Notes.plain;
import static eu.alliance.platform.note.Notes.riga;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body's form is wrong: 400. Its form is right and its content wrong: 422. Never 500. */
@QuarkusTest
class StrictJsonTest {

    private static ValidatableResponse send(byte[] body) {
        return plain().contentType("application/json")
                .body(body)
                .post("/v1/notes/everything")
                .then();
    }

    private static void malformed(byte[] body) {
        send(body).statusCode(400).contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unknown\":1}",
                "{\"\\ud800\":1}",
                "{\"\\u0000\":1}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"map\":{\"a\":\"1\",\"a\":\"2\"}}",
                "{\"text\":1}",
                "{\"text\":true}",
                "{\"text\":[]}",
                "{\"text\":{}}",
                "{\"count\":\"1\"}",
                "{\"count\":\"\"}",
                "{\"count\":1.5}",
                "{\"count\":1.0}",
                "{\"count\":true}",
                "{\"count\":99999999999}",
                "{\"count\":1e400}",
                "{\"number\":99999999999999999999}",
                "{\"ratio\":1e400}",
                "{\"ratio\":\"1.5\"}",
                "{\"exact\":1e400}",
                "{\"exact\":1e-400}",
                "{\"exact\":1e999999999}",
                "{\"exact\":\"1\"}",
                "{\"ratio\":NaN}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"id\":1}",
                "{\"day\":[2027,3,15]}",
                "{\"day\":20000}",
                "{\"at\":1}",
                "{\"at\":1.5}",
                "{\"kind\":0}",
                "{\"kind\":[\"REMINDER\"]}",
                "{\"list\":\"a\"}",
                "{\"list\":{}}",
                "{\"list\":[1]}",
                "{\"map\":[]}",
                "{\"map\":{\"a\":1}}",
                "{\"map\":{\"\\ud800\":\"1\"}}",
                "{\"map\":{\"\\u0000\":\"1\"}}",
                "{\"text\":\"\\u0000\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\udc00\\ud800\"}",
                "{\"list\":[\"\\udfff\"]}",
                "{\"list\":[\"\\\\\\u0000\"]}",
                "{\"id\":\"\\u0000\"}",
                "{\"day\":\"\\ud800\"}",
                "{\"kind\":\"\\uD83D\\n\"}",
                "{\"deadline\":{\"local\":\"\\u0000\",\"zone\":\"Europe/Brussels\"}}",
                "{\"words\":\"plain\"}",
                "{\"words\":{\"en\":1}}",
                "{\"money\":12.5}",
                "{\"money\":{\"amount\":12.5,\"currency\":\"EUR\"}}",
                "{\"deadline\":\"2027-03-15T17:00\"}",
                "{\"deadline\":{\"local\":1,\"zone\":\"Europe/Brussels\"}}",
                "{}{}",
                "{} x",
                "{",
                "{\"text\":}",
                "{\"text\":'a'}",
                "{text:\"a\"}",
                "{\"text\":\"a\",}",
                "{\"count\":01}",
                "{\"count\":+1}",
                "/* no */ {}",
                "[]",
                "[{}]",
                "\"text\"",
                "1",
                "true",
                "null",
                " null ",
                "",
                "   "
            })
    void malformedBodiesAreRefused(String body) {
        malformed(body.getBytes(UTF_8));
    }

    static Stream<Named<byte[]>> bytes() {
        return Stream.of(
                Named.of("byte order mark", "\uFEFF{}".getBytes(UTF_8)),
                Named.of("UTF-16, big end first", "{}".getBytes(UTF_16BE)),
                Named.of("UTF-16, little end first", "{}".getBytes(UTF_16LE)),
                Named.of("a lone continuation byte", new byte[] {'{', '"', (byte) 0x80, '"', ':', '1', '}'}),
                Named.of("overlong", bytesIn(0xC0, 0xAF)),
                Named.of("a surrogate in UTF-8", bytesIn(0xED, 0xA0, 0x80)),
                Named.of("cut short", bytesIn(0xE2, 0x82)),
                Named.of("beyond Unicode", bytesIn(0xF5, 0x80, 0x80, 0x80)),
                Named.of("a raw NUL", bytesIn(0)),
                Named.of("10,000 levels", ("{\"list\":" + "[".repeat(10_000)).getBytes(UTF_8)),
                Named.of(
                        "10,000 levels of what is unknown",
                        "{\"x\":".repeat(10_000).getBytes(UTF_8)),
                Named.of("a number of 100,000 digits", ("{\"exact\":" + "9".repeat(100_000) + "}").getBytes(UTF_8)),
                Named.of("a name of 100,000 letters", ("{\"" + "a".repeat(100_000) + "\":1}").getBytes(UTF_8)));
    }

    private static byte[] bytesIn(int... bytes) {
        var text = new StringBuilder();
        for (int each : bytes) {
            text.append((char) each);
        }
        return ("{\"text\":\"" + text + "\"}").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void malformedBytesAreRefused(byte[] body) {
        malformed(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"OTHER\"}|/kind|INVALID_VALUE",
                "{\"kind\":\"\"}|/kind|INVALID_VALUE",
                "{\"kind\":\"reminder\"}|/kind|INVALID_VALUE",
                "{\"id\":\"x\"}|/id|INVALID_VALUE",
                "{\"id\":\"\"}|/id|INVALID_VALUE",
                "{\"id\":\"1-1-1-1-1\"}|/id|INVALID_VALUE",
                "{\"id\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}|/id|INVALID_VALUE",
                "{\"day\":\"2027-02-30\"}|/day|INVALID_VALUE",
                "{\"day\":\"soon\"}|/day|INVALID_VALUE",
                "{\"day\":\"+999999999-01-01\"}|/day|INVALID_VALUE",
                "{\"at\":\"2027-03-15\"}|/at|INVALID_VALUE",
                "{\"at\":\"-999999999-01-01T00:00:00Z\"}|/at|INVALID_VALUE",
                "{\"money\":{\"amount\":\"1.5\",\"currency\":\"EUR\"}}|/money/amount|INVALID_AMOUNT",
                "{\"money\":{\"amount\":\"1.50\",\"currency\":\"USD\"}}|/money/currency|INVALID_CURRENCY",
                "{\"money\":{}}|/money/amount|REQUIRED",
                "{\"words\":{}}|/words|REQUIRED",
                "{\"words\":{\"en\":\" \"}}|/words/en|BLANK_TEXT",
                "{\"words\":{\"en\":null}}|/words/en|BLANK_TEXT",
                "{\"words\":{\"english\":\"x\"}}|/words/english|INVALID_LANGUAGE",
                "{\"words\":{\"e/n~\":\"x\"}}|/words/e~1n~0|INVALID_LANGUAGE",
                "{\"deadline\":{\"local\":\"2027-03-28T02:30\",\"zone\":\"Europe/Brussels\"}}|/deadline/local|NONEXISTENT_LOCAL_TIME",
                "{\"deadline\":{\"local\":\"2027-10-31T02:30\",\"zone\":\"Europe/Brussels\"}}|/deadline/local|AMBIGUOUS_LOCAL_TIME",
                "{\"deadline\":{\"local\":\"2027-03-15T17:00\",\"zone\":\"CET\"}}|/deadline/zone|INVALID_ZONE",
                "{\"deadline\":{\"local\":\"2027-03-15T17:00\",\"zone\":\"+01:00\"}}|/deadline/zone|INVALID_ZONE",
                "{\"deadline\":{\"local\":\"2027-03-15T17:00\",\"zone\":\"Europe/Brussels\",\"instant\":\"2027-03-15T17:00:00Z\"}}|/deadline/instant|INSTANT_MISMATCH"
            })
    void rightTypesWithBadContentArePointedAt(String body, String pointer, String reason) {
        send(body.getBytes(UTF_8))
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", is(pointer))
                .body("errors[0].reason", is(reason));
    }

    @Test
    void allBrokenRulesAreNamedAtOnce() {
        riga().contentType("application/json")
                .body("{\"title\":\" \",\"weight\":101}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("reason", is("RULES_BROKEN"))
                .body("errors.pointer", is(java.util.List.of("/kind", "/title", "/weight")));
    }

    @Test
    void whatIsWellFormedComesBackUnchanged() {
        var body = """
                {"text":"a 😀 Ж","count":1,"number":9007199254740993,"flag":false,\
                "id":"04d207b5-9fae-566d-9472-f475b1f0d0d9","day":"2027-03-15","at":"2027-03-15T16:00:00Z",\
                "kind":"REMINDER","ratio":1.5,"exact":12.340,"list":["",null],"map":{"ü":""},\
                "money":{"amount":"1234.50","currency":"EUR"},"words":{"en":"Yes","fr":"Oui"},\
                "deadline":{"local":"2027-03-15T17:00","zone":"Europe/Brussels","instant":"2027-03-15T16:00:00Z"}}""";

        send(body.getBytes(UTF_8)).statusCode(200).body(is(body));
    }

    @Test
    void escapesOfWhatIsCleanAreRead() {
        send("{\"text\":\"\\\\u0000 \\ud83d\\ude00 \\u0416\"}".getBytes(UTF_8))
                .statusCode(200)
                .body("text", is("\\u0000 😀 Ж"));
    }
}
