package eu.alliance.localstack.stack;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Prepared;
import eu.alliance.localstack.process.PidFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one folder, ignored by git, in which a stack keeps what it knows and what it says. */
public record Workspace(Path folder) {

    public static Workspace ofThisClone() {
        return new Workspace(Places.root().resolve(".alliance"));
    }

    Path postgres() {
        return folder.resolve("pg");
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    Path keycloak() {
        return folder.resolve("keycloak");
    }

    /** Logs, and beside each the pid of what writes it. */
    public Path run() {
        return folder.resolve("run");
    }

    public Path log(String name) {
        return run().resolve(name + ".log");
    }

    Path ports() {
        return run().resolve("ports");
    }

    /** The launcher's own, by which {@code down} and a second {@code up} find it. */
    public PidFile launcher() {
        return new PidFile(run().resolve("up.pid"));
    }

    public boolean isUp() {
        return launcher().process().isPresent();
    }

    /** The ports of the running stack, or else those that one started now would have. */
    public Ports runningPorts() {
        return isUp() && Files.exists(ports()) ? Ports.read(ports()) : Ports.ofEnvironment();
    }

    public List<PidFile> children() {
        return PidFile.in(run()).stream()
                .filter(each -> !each.name().equals("up"))
                .toList();
    }

    /** The data; logs are kept, since the one of this very start is among them. */
    public void wipe() {
        for (var each : List.of(postgres(), kafka(), keycloak())) {
            Prepared.delete(each);
        }
    }
}
