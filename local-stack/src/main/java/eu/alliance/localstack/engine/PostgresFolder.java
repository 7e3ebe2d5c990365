package eu.alliance.localstack.engine;

import eu.alliance.localstack.machine.Prepared;
import eu.alliance.localstack.machine.StackException;
import eu.alliance.localstack.machine.Tools;
import eu.alliance.localstack.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What must be seen to around a PostgreSQL data folder: its making, its owner, and a server left over in it. */
final class PostgresFolder {

    private PostgresFolder() {}

    static void initialise(Path data, Path log) {
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            Prepared.delete(data);
            var password = Files.writeString(Files.createTempFile("alliance", ".pw"), PostgresServer.SUPERUSER);
            var command = asOwner(List.of(
                    PostgresBinaries.folder().resolve("initdb").toString(),
                    "--pgdata=" + data.toAbsolutePath(),
                    "--username=" + PostgresServer.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-sync",
                    "--no-instructions"));
            var initdb = Child.start("initdb", command, Map.of("LC_ALL", "C"), log);
            var ended = initdb.handle().onExit().orTimeout(60, TimeUnit.SECONDS).join();
            Files.delete(password);
            if (ended.isAlive() || !Files.exists(data.resolve("PG_VERSION"))) {
                throw new IllegalStateException("initdb failed:\n" + initdb.lastLines(20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
    static List<String> asOwner(List<String> command) {
        var bound = Tools.notOutlivingUs("INT", command);
        if (!Tools.isLinux() || !Tools.isRoot()) {
            return bound;
        }
        if (Tools.run(List.of("unshare", "-U", "true")) != 0) {
            throw new StackException("PostgreSQL refuses to run as root, and this system gives root no user namespace"
                    + " (unshare -U): run ./alliance as an ordinary user");
        }
        var owned = new ArrayList<>(List.of("unshare", "-U"));
        owned.addAll(bound);
        return owned;
    }

    /** A server whose launcher was killed may still hold the folder; a pid file may also name a stranger by now. */
    static void endOrphan(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            var orphan = ProcessHandle.of(pid).filter(handle -> isServerOn(data, handle));
            if (orphan.isPresent()) {
                Tools.signal("INT", pid);
                orphan.get().onExit().orTimeout(30, TimeUnit.SECONDS).join();
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isServerOn(Path data, ProcessHandle handle) {
        return handle.info()
                .arguments()
                .map(arguments ->
                        List.of(arguments).contains(data.toAbsolutePath().toString()))
                .orElse(false);
    }
}
