package eu.alliance.acceptance.tools;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a machine must have for the tests that go beyond Java; .ci/run installs it, ./alliance doctor names it. */
public final class Installed {

    private Installed() {}

    /** Where the first of these programs lies. */
    static Optional<Path> find(String... names) {
        var folders = System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator);
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program, or the test is skipped and says why. */
    public static Path needed(String... names) {
        var found = find(names);
        assumeTrue(found.isPresent(), () -> names[0] + " isn't installed: this is tested where it is, and CI has it");
        return found.orElseThrow();
    }
}
