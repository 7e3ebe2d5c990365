package eu.alliance.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoRealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isTheFileThatIsChecked() throws IOException {
        assertThat(DemoRealm.json()).as("stale: run DemoRealm.main").isEqualTo(Files.readString(DemoRealm.file()));
    }

    @Test
    void hasTwoPeopleInEveryCity() throws IOException {
        var users = JSON.readTree(DemoRealm.json()).path("users").findValuesAsText("username");

        assertThat(City.all()).hasSize(32);
        assertThat(users).containsAll(City.all().stream().map(City::slug).toList());
        assertThat(users)
                .containsAll(
                        City.all().stream().map(city -> city.slug() + "-editor").toList());
    }

    @Test
    void alonePermitsPasswordsToBeHandedToAClient() throws IOException {
        var production = Places.root().resolve("deploy/keycloak/alliance-realm.json");

        assertThat(clientsTakingPasswords(JSON.readTree(DemoRealm.json()))).containsExactly("alliance-cli");
        assertThat(clientsTakingPasswords(JSON.readTree(production.toFile()))).isEmpty();
        assertThat(Files.readString(production)).doesNotContain("credentials");
    }

    private static List<String> clientsTakingPasswords(JsonNode realm) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText())
                .toList();
    }
}
