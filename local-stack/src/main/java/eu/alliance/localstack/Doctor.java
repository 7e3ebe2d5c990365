package eu.alliance.localstack;

import com.sun.management.OperatingSystemMXBean;
import eu.alliance.localstack.engine.KeycloakFolder;
import eu.alliance.localstack.machine.Http;
import eu.alliance.localstack.machine.Memory;
import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.PortOwner;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Tools;
import eu.alliance.localstack.stack.Application;
import eu.alliance.localstack.stack.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** {@code doctor}: what this machine offers, what is missing, and what runs. */
final class Doctor {

    private static final long GIB = 1L << 30;
    private static final List<String> TEST_TOOLS = List.of("curl", "python3", "openssl", "node", "npm", "chromium");

    private final Workspace workspace = Workspace.ofThisClone();
    private final Ports ports = workspace.runningPorts();
    private boolean sound = true;

    int run() throws IOException {
        machine();
        prepared();
        forTests();
        if (workspace.isUp()) {
            running();
        } else {
            ports();
        }
        System.out.println(sound ? "\nNothing stands in the way." : "\nSee the lines marked ✗.");
        return sound ? 0 : 1;
    }

    private void machine() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var memory = system.getTotalMemorySize() / GIB;
        var disk = Files.getFileStore(Places.root()).getUsableSpace() / GIB;
        line(
                Runtime.version().feature() >= 25,
                "JDK %s in %s".formatted(Runtime.version(), System.getProperty("java.home")));
        line(true, "%s %s, %d cores".formatted(system.getName(), system.getArch(), system.getAvailableProcessors()));
        line(memory >= 4, "%d GiB memory (4 needed)".formatted(memory));
        line(disk >= 3, "%d GiB free on disk (3 needed)".formatted(disk));
        if (Tools.isLinux() && Tools.isRoot()) {
            line(Tools.run(List.of("unshare", "-U", "true")) == 0, "PostgreSQL can run beside root (unshare -U)");
        }
    }

    private void prepared() {
        line(
                true,
                "Keycloak " + (KeycloakFolder.isPrepared() ? "is prepared in " : "will be prepared in ")
                        + KeycloakFolder.path());
        for (var application : Application.values()) {
            line(true, application.module() + (application.isBuilt() ? " is built" : " will be built"));
        }
    }

    /** Nothing runs less well without these; tests that need one are skipped. */
    private static void forTests() {
        var missing = TEST_TOOLS.stream().filter(tool -> !Tools.has(tool)).toList();
        System.out.println(
                missing.isEmpty()
                        ? "✓ the tests find all that they use: " + String.join(", ", TEST_TOOLS)
                        : "· some tests will be skipped, for want of " + String.join(", ", missing));
    }

    private void ports() {
        for (var port : Port.values()) {
            var number = ports.of(port);
            var taken = ports.taken().contains(port);
            line(
                    !taken,
                    "port %d (%s) is %s"
                            .formatted(number, port, taken ? "taken by " + PortOwner.describe(number) : "free"));
        }
    }

    private void running() {
        var sum = workspace.launcher().process().map(Memory::own).orElse(0L);
        System.out.printf("%n  %-28s %8s %9s%n", "running", "pid", "memory");
        System.out.printf(
                "  %-28s %8d %5d MiB%n",
                "launcher",
                workspace.launcher().process().map(ProcessHandle::pid).orElse(0L),
                sum);
        for (var child : workspace.children()) {
            var process = child.process();
            var memory = process.map(Memory::of).orElse(0L);
            sum += memory;
            System.out.printf(
                    "  %-28s %8s %5d MiB%n",
                    child.name(), process.map(each -> Long.toString(each.pid())).orElse("ended"), memory);
            sound &= process.isPresent();
        }
        System.out.printf("  %-28s %8s %5d MiB%n", "together", "", sum);
        Arrays.stream(Application.values())
                .filter(_ -> Files.exists(workspace.log(Application.GATEWAY.module())))
                .filter(each -> !Http.answers(ports.url(each.managementPort()) + Application.READY))
                .forEach(each -> line(false, each.module() + " is not ready: ./alliance logs " + each.module()));
    }

    private void line(boolean good, String text) {
        sound &= good;
        System.out.println((good ? "✓ " : "✗ ") + text);
    }
}
