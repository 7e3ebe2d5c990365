package eu.alliance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.gateway.door.Gate;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one reader takes for one request and another for two must not get past the first. */
@QuarkusTest
class FramingTest {

    private static final String SMUGGLED = "GET /v1/cities/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    @Inject
    Gate gate;

    @BeforeEach
    void isOpen() {
        await().until(() -> Wire.status(Wire.request(gate.port(), "GET /v1/cities")) == 200);
    }

    static Stream<Named<String>> ambiguous() {
        return Stream.of(
                post("both length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
                post("chunks, then length", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n"),
                post("two lengths", "Content-Length: 0\r\nContent-Length: 44\r\n", ""),
                post("a list of lengths", "Content-Length: 0, 44\r\n", ""),
                post("a negative length", "Content-Length: -1\r\n", ""),
                post("a length with a sign", "Content-Length: +5\r\n", "abcde"),
                post("a length in hex", "Content-Length: 0x5\r\n", "abcde"),
                post("a length too large", "Content-Length: 99999999999999999999\r\n", ""),
                post("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
                post("chunked isn't the last coding", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"),
                post("an unknown coding", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"),
                post("a blank before the colon", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n"),
                post("a header without a name", ": chunked\r\n", ""),
                post("a header without a colon", "Chunked\r\n", ""),
                post("a bare CR in a header", "X: a\rTransfer-Encoding: chunked\r\n", ""),
                post("a NUL in a header", "X: a\0b\r\n", ""),
                post("a NUL in a name", "X\0: a\r\n", ""),
                Named.of("bare line feeds", "GET /v1/cities HTTP/1.1\nHost: localhost\n\n"),
                Named.of("an unknown version", "GET /v1/cities HTTP/1.2x\r\nHost: localhost\r\n\r\n"),
                Named.of(
                        "chunks in HTTP/1.0",
                        "POST /v1/cities HTTP/1.0\r\nHost: localhost\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
    }

    private static Named<String> post(String name, String headers, String body) {
        return Named.of(name, "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body + SMUGGLED);
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void refusesWhatCanBeReadInTwoWays(String bytes) {
        var answer = Wire.exchange(gate.port(), bytes);

        assertThat(answer).containsPattern("^HTTP/1\\.[01] 400 ").contains("application/problem+json");
        assertThat(answer).doesNotContain("smuggled\"");
        assertThat(answers(answer)).isEqualTo(1);
    }

    @Test
    void unfoldsAFoldedHeaderBeforeAnyoneElseReadsIt() {
        var answer = Wire.exchange(
                gate.port(),
                "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\nConnection: close\r\n"
                        + "Transfer-Encoding:\r\n chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");

        assertThat(answer).contains("\"x\":[\"a b\"]", "\"bytes\":3");
    }

    @Test
    void endsAtChunksThatAreNone() {
        var answer = Wire.exchange(
                gate.port(),
                "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n"
                        + SMUGGLED);

        assertThat(answer).doesNotContain("200 OK").doesNotContain("smuggled");
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() {
        var first = "GET /v1/cities/one HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var second = "GET /v1/practices/two HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        var answer = Wire.exchange(gate.port(), first + second);

        assertThat(answer.indexOf("/v1/cities/one")).isPositive().isLessThan(answer.indexOf("/v1/practices/two"));
        assertThat(answers(answer)).isEqualTo(2);
    }

    @Test
    void takesTheWholeBodyAndNothingMore() {
        var answer = Wire.exchange(
                gate.port(),
                "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde"
                        + "POST /v1/cities HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "3\r\nabc\r\n0\r\n\r\n");

        assertThat(answer).contains("\"bytes\":5", "\"bytes\":3");
    }

    private static long answers(String answer) {
        return Pattern.compile("HTTP/1\\.[01] \\d{3}").matcher(answer).results().count();
    }
}
