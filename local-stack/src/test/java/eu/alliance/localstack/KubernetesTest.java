package eu.alliance.localstack;

import static eu.alliance.localstack.Manifests.documents;
import static eu.alliance.localstack.Manifests.map;
import static eu.alliance.localstack.Manifests.maps;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.stack.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** There is no cluster where this is built: what can be known without one is known here. */
class KubernetesTest {

    private static final String FOLDER = "deploy/kubernetes/";
    private static final Pattern SETTING = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

    @Test
    void appliesEveryFile() {
        var resources =
                (List<?>) documents(FOLDER + "kustomization.yaml").getFirst().get("resources");

        assertThat(resources)
                .hasSize(Application.values().length + 3)
                .allSatisfy(file -> assertThat(documents(FOLDER + file)).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void tellsAProgramOnlyWhatItReads(Application application) {
        var told = new ArrayList<String>();
        maps(container(application).getOrDefault("env", List.of()))
                .forEach(setting -> told.add(String.valueOf(setting.get("name"))));
        told.addAll(secretSettings(application));
        var read = Manifests.settingsReadBy(application);

        assertThat(told)
                .contains("DATABASE_PASSWORD")
                .allSatisfy(name -> assertThat(read).contains("${" + name));
    }

    @Test
    void tellsAllOnlyWhatSomeoneReads() {
        var read = new StringBuilder();
        for (var application : Application.values()) {
            read.append(Manifests.settingsReadBy(application));
        }

        assertThat(map(documents(FOLDER + "settings.yaml").getFirst().get("data"))
                        .keySet())
                .allSatisfy(name -> assertThat(read).contains("${" + name));
    }

    @ParameterizedTest
    @EnumSource
    void tellsAProgramWhatTheLocalStackTellsIt(Application application) {
        var told = Manifests.text(FOLDER + "settings.yaml") + Manifests.text(file(application));

        assertThat(application.environment(Ports.ofEnvironment()).keySet())
                .filteredOn(name -> !ComposeTest.OF_ONE_MACHINE.contains(name))
                .filteredOn(name -> !name.equals("WEBHOOK_ALLOWED_NETWORKS"))
                .allSatisfy(name -> assertThat(told).contains(name));
    }

    @ParameterizedTest
    @EnumSource
    void findsAProgramWhereItListens(Application application) {
        assertThat(maps(container(application).get("ports")))
                .extracting(port -> port.get("containerPort"))
                .containsExactly(
                        application.port().usual(), application.managementPort().usual());
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(map(map(container(application).get(probe)).get("httpGet")))
                    .containsEntry("port", "management");
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsAProgramDoNoMoreThanItMust(Application application) {
        var container = container(application);

        assertThat(map(container.get("securityContext")))
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("allowPrivilegeEscalation", false);
        assertThat(map(map(container.get("resources")).get("limits"))).containsKey("memory");
    }

    private static List<String> secretSettings(Application application) {
        var comment = Manifests.text(file(application))
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .reduce("", String::concat);
        return SETTING.matcher(comment).results().map(found -> found.group()).toList();
    }

    private static String file(Application application) {
        return FOLDER + application.module() + ".yaml";
    }

    private static Map<String, Object> container(Application application) {
        var deployment = documents(file(application)).getFirst();
        var pod = map(map(map(deployment.get("spec")).get("template")).get("spec"));
        return maps(pod.get("containers")).getFirst();
    }
}
