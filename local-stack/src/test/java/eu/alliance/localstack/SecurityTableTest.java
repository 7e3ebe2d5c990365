package eu.alliance.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table of requirements and tests is worth what its tests are: each one that it names must be there. */
class SecurityTableTest {

    private static final Pattern NAMED = Pattern.compile("\\b[A-Z][A-Za-z]+Test\\b");

    @Test
    void namesTestsThatExist() throws IOException {
        var named = NAMED.matcher(Manifests.text("docs/security.md"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(40).isSubsetOf(tests());
    }

    private static Set<String> tests() throws IOException {
        try (var files = modules().flatMap(SecurityTableTest::below)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> modules() {
        var modules = Pattern.compile("<module>(.+)</module>").matcher(Manifests.text("pom.xml"));
        return modules.results().map(found -> Places.root().resolve(found.group(1), "src/test/java"));
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.exists(folder) ? Files.walk(folder) : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
