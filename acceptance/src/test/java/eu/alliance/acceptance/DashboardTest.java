package eu.alliance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.stack.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dashboard or an alert that asks for a figure nobody shows stays silent for ever. */
@Tag("slow")
class DashboardTest {

    private static final Pattern FIGURE = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?=[{\\[)]|\\s*(?:[><)\"]|$))");

    /** Shown from the first time on that they happen. */
    private static final Set<String> RARE = Set.of("dead_letters_total", "webhook_attempts_total");

    @ParameterizedTest
    @ValueSource(strings = {"deploy/grafana/alliance.json", "deploy/prometheus/alerts.yaml"})
    void asksOnlyForWhatAProgramShows(String file) throws Exception {
        var shown = shown();
        shown.addAll(RARE);

        assertThat(asked(file)).hasSizeGreaterThan(4).isSubsetOf(shown);
    }

    private static Set<String> asked(String file) throws IOException {
        return Files.readAllLines(Places.root().resolve(file)).stream()
                .filter(line ->
                        line.strip().startsWith("\"expr\":") || line.strip().startsWith("expr:"))
                .flatMap(line -> FIGURE.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> shown() throws Exception {
        var shown = new TreeSet<String>();
        var stack = RunningStack.shared().stack();
        try (var client = HttpClient.newHttpClient()) {
            for (var application : Application.values()) {
                var figures = URI.create(stack.ports().url(application.managementPort()) + "/q/metrics");
                client.send(HttpRequest.newBuilder(figures).build(), BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("[ {]")[0])
                        .forEach(shown::add);
            }
        }
        return shown;
    }
}
