package eu.alliance.registration.apiclient;

import static eu.alliance.registration.Door.admin;
import static eu.alliance.registration.Door.editor;
import static eu.alliance.registration.Door.registrar;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.localstack.PasswordTokens;
import eu.alliance.localstack.machine.StackException;
import eu.alliance.registration.city.CityFixture;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusTest
@WithTestResource(RunningKeycloak.class)
class ApiClientResourceTest {

    private static final String CLIENTS = "/v1/cities/{id}/api-clients";
    private static final String NAMED = "{\"name\": \"Registration desk\"}";

    @Inject
    MakingApiClients making;

    @Inject
    CityRealm realm;

    @Test
    void actsForItsCityAndNoOther() throws Exception {
        var city = CityFixture.aMember();
        var made = made(city, NAMED);

        var claims = claims(made.path("clientId"), made.path("clientSecret"));

        assertThat(claims.path("city_id").asText()).isEqualTo(city.toString());
        assertThat(claims.path("aud").asText()).isEqualTo("alliance-api");
        assertThat(claims.path("typ").asText()).isEqualTo("Bearer");
        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("city-admin");
        admin(city)
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", not(made.header("ETag")))
                .body("clientId", is(made.<String>path("clientId")))
                .body("$", not(org.hamcrest.Matchers.hasKey("clientSecret")));
    }

    @Test
    void mayBeAnEditorOnly() throws Exception {
        var made = made(CityFixture.aMember(), "{\"name\": \"Drafts\", \"roles\": [\"city-editor\"]}");

        assertThat(claims(made.path("clientId"), made.path("clientSecret"))
                        .path("realm_access")
                        .path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("city-editor");
    }

    @Test
    void isRevokedAtOnce() {
        var city = CityFixture.aMember();
        var made = made(city, NAMED);
        var place = made.header("Location");
        var tag = admin(city).get(place).header("ETag");

        admin(city).delete(place).then().statusCode(428);
        admin(city).header("If-Match", tag).delete(place).then().statusCode(204);

        assertThatThrownBy(() -> claims(made.path("clientId"), made.path("clientSecret")))
                .isInstanceOf(StackException.class);
        admin(city).get(place).then().statusCode(404);
        admin(city).get(CLIENTS, city).then().body("items", empty());
        admin(city).header("If-Match", tag).delete(place).then().statusCode(404);
    }

    @Test
    void isTheBusinessOfItsCitysAdministratorsAndTheRegistrar() {
        var city = CityFixture.aMember();
        var place = made(city, NAMED).header("Location");

        editor(city).body(NAMED).post(CLIENTS, city).then().statusCode(403);
        admin(CityFixture.aMember()).body(NAMED).post(CLIENTS, city).then().statusCode(404);
        admin(CityFixture.aMember()).get(place).then().statusCode(404);
        admin(CityFixture.aMember())
                .header("If-Match", "*")
                .delete(place)
                .then()
                .statusCode(404);
        registrar().get(place).then().statusCode(200);
        registrar().body(NAMED).post(CLIENTS, city).then().statusCode(201);
        registrar().body(NAMED).post(CLIENTS, UUID.randomUUID()).then().statusCode(404);
        registrar().get(CLIENTS, city).then().body("items.name", contains("Registration desk", "Registration desk"));
        admin(city)
                .body("{\"name\": \"X\", \"roles\": [\"registrar\"]}")
                .post(CLIENTS, city)
                .then()
                .statusCode(422)
                .body("reason", is("UNKNOWN_ROLE"))
                .body("errors.pointer", contains("/roles/0"));
    }

    @Test
    void isMadeOnceUnderAKeyThatGivesNothingAway() {
        var city = CityFixture.aMember();
        var first = admin(city).header("Idempotency-Key", "desk").body(NAMED).post(CLIENTS, city);
        var again = admin(city).header("Idempotency-Key", "desk").body(NAMED).post(CLIENTS, city);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        String secret = first.path("clientSecret");
        assertThat(secret).isNotBlank();
        assertThat(everythingKept()).noneMatch(text -> text.contains(secret));
    }

    @Test
    void isForgottenEverywhereWhenItNeverCameToBe() {
        var announced = QuarkusTransaction.requiringNew().call(() -> {
            var client = new ApiClient(
                    CityFixture.aMember(),
                    "city-testby-" + UUID.randomUUID(),
                    "Half made",
                    List.of("city-admin"),
                    "test",
                    Instant.EPOCH);
            client.persist();
            return client.machine();
        });
        realm.add(announced, "half-made-secret");
        assertThatCode(() -> claims(announced.clientId(), "half-made-secret")).doesNotThrowAnyException();

        making.sweep(Instant.EPOCH.plusSeconds(1));

        assertThatThrownBy(() -> claims(announced.clientId(), "half-made-secret"))
                .isInstanceOf(StackException.class);
        assertThat(QuarkusTransaction.requiringNew().call(() -> ApiClient.count("id", announced.id())))
                .isZero();
    }

    private static Response made(UUID city, String body) {
        return admin(city)
                .body(body)
                .post(CLIENTS, city)
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    @SuppressWarnings("unchecked")
    private static List<String> everythingKept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager().createNativeQuery("""
                        select coalesce(body, '') from idempotency union all select row_to_json(c)::text from api_client c
                        union all select row_to_json(a)::text from audit_entry a""").getResultList());
    }

    private static JsonNode claims(String clientId, String secret) throws Exception {
        var issuer = ConfigProvider.getConfig().getValue("alliance.identity.url", String.class);
        var token = new PasswordTokens(issuer).ofMachine(clientId, secret);
        return new ObjectMapper().readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8));
    }
}
