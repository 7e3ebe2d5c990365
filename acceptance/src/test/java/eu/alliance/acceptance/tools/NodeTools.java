package eu.alliance.acceptance.tools;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packages that acceptance/tools pins, installed once in target/tools. */
public final class NodeTools {

    private static final Path SOURCE = Places.root().resolve("acceptance/tools");
    private static final Path FOLDER = Places.root().resolve("acceptance/target/tools");
    private static final String LOCK = "package-lock.json";

    private NodeTools() {}

    /** The folder with everything in it; without a Node of at least 20 the test is skipped. */
    public static synchronized Path ready() {
        var node = Installed.needed("node");
        Installed.needed("npm");
        var version = Run.of(SOURCE, Map.of(), node.toString(), "--version").out();
        assumeTrue(
                Integer.parseInt(version.replaceAll("v(\\d+)\\..*\\s*", "$1")) >= 20,
                "the tools need a Node of at least 20; CI has it");
        try {
            var installed = FOLDER.resolve(".installed");
            var lock = Files.readString(SOURCE.resolve(LOCK));
            copySources();
            if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
                Run.of(FOLDER, Map.of(), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
                        .succeeded();
                Files.writeString(installed, lock);
            }
            return FOLDER;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the tools, in the folder with everything in it. */
    public static Run run(String tool, String... arguments) {
        var command = new ArrayList<>(List.of(arguments));
        command.addFirst(FOLDER.resolve("node_modules/.bin").resolve(tool).toString());
        return Run.of(FOLDER, Map.of(), command.toArray(String[]::new));
    }

    private static void copySources() throws IOException {
        Files.createDirectories(FOLDER);
        try (var files = Files.list(SOURCE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
