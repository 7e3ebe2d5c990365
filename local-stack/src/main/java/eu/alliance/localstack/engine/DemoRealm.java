package eu.alliance.localstack.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The realm of the demo: production's, plus people whose passwords everyone knows and a client that takes them. Written
 * to {@code deploy/keycloak/alliance-demo-realm.json} by {@link #main}; a test fails when that file is stale.
 */
public final class DemoRealm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "alliance";

    public static final String MACHINE = "city-rotterdam-it";
    public static final String MACHINE_SECRET = "rotterdam-demo-secret";

    public static final String SERVICES = "alliance-services";
    public static final String SERVICES_SECRET = "alliance-services-demo-secret";
    public static final String DIRECTORY = "alliance-directory";
    public static final String DIRECTORY_SECRET = "alliance-directory-demo-secret";

    private record Person(
            String username,
            String givenName,
            String familyName,
            @Nullable String city,
            List<String> roles) {}

    private static final List<Person> STAFF_AND_EXPERTS = List.of(
            new Person(
                    "secretariat", "Alliance", "Secretariat", null, List.of("registrar", "editor", "grants-officer")),
            new Person("officer", "Alliance", "Officer", null, List.of("registrar", "grants-officer")),
            new Person("treasurer", "Alliance", "Treasurer", null, List.of("finance")),
            new Person("secretary-treasurer", "Alliance", "Secretary-Treasurer", null, List.of("registrar", "finance")),
            new Person("dpo", "Data Protection", "Officer", null, List.of("data-protection")),
            new Person("reviewer-aarhus", "Reviewer", "of Aarhus", "aarhus", List.of("reviewer")),
            new Person("reviewer-independent", "Reviewer", "Independent", null, List.of("reviewer")),
            new Person("evaluator-1", "Evaluator", "One", null, List.of("evaluator")),
            new Person("evaluator-2", "Evaluator", "Two", null, List.of("evaluator")),
            new Person("evaluator-3", "Evaluator", "Three", null, List.of("evaluator")),
            new Person("evaluator-riga", "Evaluator", "of Riga", "riga", List.of("evaluator")),
            new Person("operator-arena", "Operator", "of an Arena", null, List.of("operator")));

    private DemoRealm() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(file(), json());
    }

    public static Path file() {
        return Places.root().resolve("deploy/keycloak/alliance-demo-realm.json");
    }

    static String json() throws IOException {
        var realm = (ObjectNode) JSON.readTree(
                Places.root().resolve("deploy/keycloak/alliance-realm.json").toFile());
        realm.put("displayName", "Alliance of European cities (demo)");
        realm.put("sslRequired", "none");
        realm.put("verifyEmail", false);
        realm.put("revokeRefreshToken", false);
        // Cheap on purpose: 76 passwords are hashed at the first start, and all of them are public.
        realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)");
        client(realm, "alliance-cli").put("directAccessGrantsEnabled", true);
        client(realm, SERVICES).put("secret", SERVICES_SECRET);
        client(realm, DIRECTORY).put("secret", DIRECTORY_SECRET);
        realm.withArray("clients").add(machine());
        STAFF_AND_EXPERTS.forEach(person -> realm.withArray("users").add(user(person)));
        for (var city : City.all()) {
            // Keycloak allows no brackets in a person's name.
            var name = city.name().replaceAll(" \\(.*", "");
            realm.withArray("users")
                    .add(user(new Person(city.slug(), name, "Administrator", city.slug(), List.of("city-admin"))))
                    .add(user(
                            new Person(city.slug() + "-editor", name, "Editor", city.slug(), List.of("city-editor"))));
        }
        realm.withArray("users").add(machineAccount());
        realm.withArray("scopeMappings")
                .addObject()
                .put("client", MACHINE)
                .putArray("roles")
                .add("city-admin");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(realm) + "\n";
    }

    private static ObjectNode client(ObjectNode realm, String clientId) {
        for (JsonNode client : realm.withArray("clients")) {
            if (client.path("clientId").asText().equals(clientId)) {
                return (ObjectNode) client;
            }
        }
        throw new IllegalStateException("The realm has no client " + clientId);
    }

    private static ObjectNode user(Person person) {
        var user = JSON.createObjectNode()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(person.username().getBytes(UTF_8))
                                .toString())
                .put("username", person.username())
                .put("enabled", true)
                .put("email", person.username() + "@alliance.example")
                .put("emailVerified", true)
                .put("firstName", person.givenName())
                .put("lastName", person.familyName());
        if (person.city() != null) {
            user.putObject("attributes")
                    .putArray("city_id")
                    .add(City.named(person.city()).id().toString());
        }
        user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        person.roles().forEach(user.putArray("realmRoles")::add);
        return user;
    }

    /** As {@code POST /v1/cities/{id}/api-clients} would make it, but with a secret that is known beforehand. */
    private static ObjectNode machine() {
        var machine = JSON.createObjectNode()
                .put("clientId", MACHINE)
                .put("name", "IT system of Rotterdam")
                .put("enabled", true)
                .put("publicClient", false)
                .put("secret", MACHINE_SECRET)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("fullScopeAllowed", false);
        var mappers = machine.putArray("protocolMappers");
        mapper(mappers.addObject(), "audience", "oidc-audience-mapper")
                .put("included.custom.audience", "alliance-api")
                .put("access.token.claim", "true");
        mapper(mappers.addObject(), "city", "oidc-hardcoded-claim-mapper")
                .put("claim.name", "city_id")
                .put("claim.value", City.named("rotterdam").id().toString())
                .put("jsonType.label", "String")
                .put("access.token.claim", "true");
        return machine;
    }

    private static ObjectNode mapper(ObjectNode mapper, String name, String kind) {
        return mapper.put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .putObject("config");
    }

    private static ObjectNode machineAccount() {
        var account = JSON.createObjectNode()
                .put("username", "service-account-" + MACHINE)
                .put("enabled", true)
                .put("serviceAccountClientId", MACHINE);
        account.putArray("realmRoles").add("city-admin");
        return account;
    }
}
