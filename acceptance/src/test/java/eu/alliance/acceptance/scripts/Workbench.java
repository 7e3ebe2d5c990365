package eu.alliance.acceptance.scripts;

import eu.alliance.acceptance.RunningStack;
import eu.alliance.acceptance.tools.Installed;
import eu.alliance.acceptance.tools.Run;
import eu.alliance.localstack.machine.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** A folder in which the project's scripts and commands find what they expect, with the running stack for the demo. */
final class Workbench {

    private static final String URL = "http://localhost:8080";
    private static final String ISSUER = "http://localhost:8180/realms/alliance";

    private final RunningStack stack = RunningStack.shared();
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    Workbench(Path folder) {
        this.folder = folder;
        var curl = Installed.needed("curl");
        Installed.needed("python3");
        try {
            Files.createSymbolicLink(folder.resolve("examples"), Places.root().resolve("examples"));
            // says how each call was answered, so that a refusal which nobody told of is seen
            program("bin/curl", "exec %s -sS -w '%%{stderr}HTTP %%{http_code}\\n' \"$@\"".formatted(curl));
            program("alliance", """
                    [ "$1" = token ] && exec %s -sS --fail '%s/protocol/openid-connect/token' -d grant_type=password \
                        -d client_id=alliance-cli -d password=alliance -d "username=$2" \
                        | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/'""".formatted(curl, issuer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("ALLIANCE_URL", url());
        environment.put("ALLIANCE_ISSUER", issuer());
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
    }

    private void program(String name, String script) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Run run(String... command) {
        return Run.of(folder, environment, command);
    }

    /** The commands as they stand, but for where the stack is. */
    Run sh(String commands) {
        return run("sh", "-eu", "-c", commands.replace(ISSUER, issuer()).replace(URL, url()));
    }

    Map<String, String> environment() {
        return environment;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    RunningStack stack() {
        return stack;
    }

    private String url() {
        return stack.gateway().toString();
    }

    private String issuer() {
        return stack.stack().ports().issuer();
    }
}
