package eu.alliance.localstack.engine;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Prepared;
import eu.alliance.localstack.process.Child;
import eu.alliance.localstack.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Keycloak fetched, unpacked and prepared for our options: once for a machine, whatever the number of clones. */
public final class KeycloakFolder {

    private static final String VERSION = "26.7.3";

    /** What the alliance doesn't use isn't loaded; changing this list prepares Keycloak anew. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=false",
            "--features-disabled=admin-fine-grained-authz,authorization,ciba,docker,impersonation,kerberos,organization,"
                    + "par,passkeys,recovery-codes,step-up-authentication-saml,token-exchange-standard,update-email,"
                    + "web-authn");

    private KeycloakFolder() {}

    public static boolean isPrepared() {
        return Files.isDirectory(path());
    }

    public static Path path() {
        return Places.cache().resolve("keycloak-" + VERSION + "-" + Integer.toHexString(BUILD.hashCode()));
    }

    static Path prepare(Path log) {
        Prepared.once(path(), fresh -> {
            var download = Files.createTempDirectory("alliance-keycloak-");
            fetch(download, log);
            unpack(download.resolve("keycloak-quarkus-dist-" + VERSION + ".zip"), fresh);
            Prepared.delete(download);
            await(Child.start("keycloak-build", java(fresh, fresh, BUILD), Map.of(), log), "Keycloak's preparation");
        });
        return path();
    }

    private static void fetch(Path folder, Path log) {
        var command = List.of(
                Places.root().resolve("mvnw").toString(),
                "-q",
                "-f",
                Places.root().resolve("pom.xml").toString(),
                "-N",
                "dependency:copy",
                "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                "-DoutputDirectory=" + folder);
        await(
                Child.start("keycloak-fetch", command, Map.of("JAVA_HOME", System.getProperty("java.home")), log),
                "Keycloak's download");
    }

    private static void await(Child step, String what) {
        if (step.exitCode() != 0) {
            throw new IllegalStateException(what + " failed:\n" + step.lastLines(20));
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var inside = Path.of(entry.getName());
                if (entry.isDirectory() || inside.getNameCount() < 2) {
                    continue;
                }
                var target = folder.resolve(
                                inside.subpath(1, inside.getNameCount()).toString())
                        .normalize();
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
            }
        }
    }

    /** A home that shares all but its data with the prepared folder. */
    static void furnish(Path home) throws IOException {
        Files.createDirectories(home);
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            var link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, path().resolve(shared));
        }
    }

    /** What {@code kc.sh} would run, with a home of its own for what differs from clone to clone. */
    static List<String> java(Path distribution, Path home, List<String> arguments) {
        return JavaCommand.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
                .heap("320m")
                .options(
                        JavaCommand.QUICK_START,
                        "-XX:MaxMetaspaceSize=256m",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.language=en",
                        "-Duser.country=US")
                .classPath(distribution.resolve("lib/quarkus-run.jar").toString())
                .arguments(arguments);
    }
}
