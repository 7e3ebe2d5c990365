package eu.alliance.localstack.machine;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies, and where a machine keeps what every clone of it may share. */
public final class Places {

    private Places() {}

    public static Path root() {
        var given = System.getProperty("alliance.root");
        if (given != null) {
            return Path.of(given);
        }
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above " + here + " holds the alliance (looked for mvnw)");
    }

    public static Path cache() {
        var base = System.getenv("XDG_CACHE_HOME");
        var folder =
                base == null || base.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base);
        return folder.resolve("alliance");
    }
}
