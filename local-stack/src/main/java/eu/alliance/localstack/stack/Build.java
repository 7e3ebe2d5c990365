package eu.alliance.localstack.stack;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Builds the programs that are missing, or older than what they are made of. */
public final class Build {

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) 1\\.0\\.0.*");

    private final Consumer<String> progress;
    private final Path log;

    public Build(Consumer<String> progress, Path log) {
        this.progress = progress;
        this.log = log;
    }

    public void ifNeeded() {
        var stale = Arrays.stream(Application.values()).filter(Build::isStale).toList();
        if (!stale.isEmpty()) {
            run(stale.stream().map(Application::module).toList());
        }
    }

    private static boolean isStale(Application application) {
        if (!application.isBuilt()) {
            return true;
        }
        try {
            var built = Files.getLastModifiedTime(application.jar());
            var root = Places.root();
            for (var source : List.of(
                    root.resolve("pom.xml"),
                    root.resolve(application.module()).resolve("pom.xml"),
                    root.resolve(application.module()).resolve("src/main"),
                    root.resolve(application.module()).resolve("contracts"),
                    root.resolve("platform/http/pom.xml"),
                    root.resolve("platform/http/src/main"),
                    root.resolve("platform/data/pom.xml"),
                    root.resolve("platform/data/src/main"),
                    root.resolve("platform/mail/pom.xml"),
                    root.resolve("platform/mail/src/main"),
                    root.resolve("platform/bank/pom.xml"),
                    root.resolve("platform/bank/src/main"),
                    root.resolve("platform/print/pom.xml"),
                    root.resolve("platform/print/src/main"))) {
                if (isNewer(source, built)) {
                    return true;
                }
            }
            // the portal shows them
            return application == Application.GATEWAY
                    && (isNewer(root.resolve("docs"), built) || isNewer(root.resolve("examples"), built));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path source, FileTime built) throws IOException {
        if (!Files.exists(source)) {
            return false;
        }
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private void run(List<String> modules) {
        progress.accept("building " + String.join(", ", modules) + ": the first time takes some minutes");
        var command = new ArrayList<>(List.of(
                Places.root().resolve("mvnw").toString(),
                "-f",
                Places.root().resolve("pom.xml").toString(),
                "-pl",
                String.join(",", modules),
                "-am",
                "-DskipTests",
                "-Dspotless.check.skip",
                "package"));
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var maven = builder.start();
            try (var lines = maven.inputReader(StandardCharsets.UTF_8);
                    var copy = Files.newBufferedWriter(log)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    copy.append(line).append('\n');
                    var module = MODULE.matcher(line);
                    if (module.matches()) {
                        progress.accept("building " + module.group(1));
                    }
                }
            }
            if (maven.waitFor() != 0) {
                throw new StackException("The build failed; see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while building");
        }
    }
}
