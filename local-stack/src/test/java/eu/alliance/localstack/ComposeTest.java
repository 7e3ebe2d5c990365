package eu.alliance.localstack;

import static eu.alliance.localstack.Manifests.map;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.engine.DemoRealm;
import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.stack.Application;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** There is no container engine where this is built: what can be known without one is known here. */
class ComposeTest {

    /** Said to processes that share one machine, and needless in containers. */
    static final Set<String> OF_ONE_MACHINE = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_MANAGEMENT_HOST",
            "QUARKUS_MANAGEMENT_PORT",
            "GATEWAY_HOST");

    /** Needed only where a name inside differs from the one outside. */
    private static final Set<String> OF_CONTAINERS = Set.of("OIDC_URL", "MANAGEMENT_HOST");

    @ParameterizedTest
    @EnumSource
    void tellsEachProgramWhatTheLocalStackTellsIt(Application application) {
        var told = new TreeSet<>(environment(application).keySet());
        var expected =
                new TreeSet<>(application.environment(Ports.ofEnvironment()).keySet());
        expected.removeAll(OF_ONE_MACHINE);
        expected.addAll(OF_CONTAINERS);

        assertThat(told).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void tellsOnlyWhatTheProgramReads(Application application) {
        var read = Manifests.settingsReadBy(application);

        assertThat(environment(application).keySet())
                .allSatisfy(name -> assertThat(read).contains("${" + name));
    }

    @ParameterizedTest
    @EnumSource
    void knowsThePortsThatTheProgramListensOn(Application application) {
        var properties = Manifests.text(application.module() + "/src/main/resources/application.properties");
        var dockerfile = Manifests.text(application.module() + "/Dockerfile");
        var health = map(service(application.module()).get("healthcheck"));
        var port = application.port().usual();
        var managementPort = application.managementPort().usual();

        assertThat(properties).contains("quarkus.http.port=" + port, "quarkus.management.port=" + managementPort);
        assertThat(dockerfile).contains("EXPOSE " + port + " " + managementPort);
        assertThat((List<?>) health.get("test")).last().isEqualTo(Integer.toString(managementPort));
    }

    @Test
    void mountsFilesThatExistAndTheRealmThatTheLocalStackImports() {
        var mounted = List.of("keycloak", "postgres").stream()
                .flatMap(name -> volumes(name).stream())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> Places.root().resolve(volume.split(":")[0]).normalize())
                .toList();

        assertThat(mounted).contains(DemoRealm.file()).allMatch(Files::isRegularFile);
    }

    @Test
    void makesEveryDatabase() {
        var script = Manifests.text("deploy/postgres/databases.sql");

        assertThat(script).contains("database keycloak");
        for (var application : Application.values()) {
            assertThat(script)
                    .contains("create database " + application.database() + " owner " + application.database());
        }
    }

    @Test
    void opensPortsToThisMachineOnly() {
        for (var name : services().keySet()) {
            var ports = service(name.toString()).get("ports");
            if (ports != null) {
                assertThat((List<?>) ports).allMatch(port -> port.toString().startsWith("127.0.0.1:"));
            }
        }
    }

    private static Map<String, Object> environment(Application application) {
        return map(service(application.module()).get("environment"));
    }

    private static List<String> volumes(String name) {
        return ((List<?>) service(name).getOrDefault("volumes", List.of()))
                .stream().map(Object::toString).toList();
    }

    private static Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    private static Map<String, Object> services() {
        return map(Manifests.documents("docker-compose.yml").getFirst().get("services"));
    }
}
