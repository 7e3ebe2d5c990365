package eu.alliance.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.gateway.door.Gate;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UsageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STAFF =
            Tokens.user("secretariat").roles("registrar").bearer();

    @Inject
    Gate gate;

    @Inject
    Usage usage;

    private final HttpClient client = HttpClient.newHttpClient();
    private final UUID city = UUID.randomUUID();
    private final String machine = "city-it-" + city;
    private final String bearer =
            Tokens.machine(machine).roles("city-admin").city(city).bearer();

    @BeforeEach
    void isOpen() {
        await().until(() -> get("/v1/cities", STAFF).statusCode() == 200);
    }

    @Test
    void isCountedByClientAndCityAndByWhatCameOfIt() throws Exception {
        get("/v1/cities", bearer);
        get("/v1/cities", bearer);
        get("/v1/nowhere", bearer);
        get("/v1/cities/hangs-up", bearer);

        var row = counted(machine, 4);

        assertThat(row.path("cityId").asText()).isEqualTo(city.toString());
        assertThat(row.path("refused").asInt()).isEqualTo(1);
        assertThat(row.path("failed").asInt()).isEqualTo(1);
        assertThat(row.path("limited").asInt()).isZero();

        get("/v1/cities", bearer);
        counted(machine, 5);
    }

    @Test
    void namesProgramsAndNeverPeople() throws Exception {
        get(
                "/v1/cities",
                Tokens.user("marta-" + city).roles("city-editor").city(city).bearer());

        await().untilAsserted(() -> {
            usage.writeDown();
            assertThat(get("/v1/usage?limit=200", STAFF).body())
                    .contains(city.toString(), "\"alliance-cli\"")
                    .doesNotContain("marta");
        });
    }

    @Test
    void comesInPagesWithEachClientOnce() throws Exception {
        for (var each : new String[] {"a-" + city, "b-" + city, "c-" + city}) {
            get("/v1/cities", Tokens.machine(each).bearer());
        }
        counted("a-" + city, 1);
        counted("b-" + city, 1);
        counted("c-" + city, 1);

        var seen = new HashSet<String>();
        var next = "/v1/usage?limit=1";
        while (next != null) {
            var page = JSON.readTree(get(next, STAFF).body());
            assertThat(page.path("items")).hasSizeLessThanOrEqualTo(1);
            page.path("items")
                    .forEach(each -> assertThat(seen.add(each.path("client") + " " + each.path("cityId")))
                            .isTrue());
            next = page.path("next").textValue();
        }
        assertThat(seen).contains("\"a-" + city + "\" null", "\"c-" + city + "\" null");
    }

    @Test
    void isForStaff() throws Exception {
        assertThat(get("/v1/usage", bearer).statusCode()).isEqualTo(403);
        assertThat(send(request("/v1/usage")).statusCode()).isEqualTo(401);
        assertThat(send(request("/v1/usage").DELETE().header("Authorization", STAFF))
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date=yesterday",
                "date=2027-02-30",
                "limit=0",
                "limit=201",
                "limit=x",
                "client=me",
                "date=2027-03-15&date=2027-03-16",
                "cursor=nonsense",
                "cursor=MjAyNy0wMy0xNQphCmIKYw",
            })
    void refusesAQuestionThatItCannotRead(String query) throws Exception {
        var answer = get("/v1/usage?" + query, STAFF);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    // a request is counted when its answer has left, which its caller may see before
    private JsonNode counted(String name, int requests) throws Exception {
        await().untilAsserted(
                        () -> assertThat(row(name).path("requests").asInt()).isEqualTo(requests));
        return row(name);
    }

    private JsonNode row(String name) throws Exception {
        usage.writeDown();
        var next = "/v1/usage?limit=200";
        while (next != null) {
            var page = JSON.readTree(get(next, STAFF).body());
            for (var each : page.path("items")) {
                if (each.path("client").asText().equals(name)) {
                    return each;
                }
            }
            next = page.path("next").textValue();
        }
        throw new AssertionError("not counted: " + name);
    }

    private HttpResponse<String> get(String path, String bearer) throws Exception {
        return send(request(path).header("Authorization", bearer));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gate.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
