package eu.alliance.localstack;

import eu.alliance.localstack.demo.DemoData;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.StackException;
import eu.alliance.localstack.process.Supervisor;
import eu.alliance.localstack.stack.Application;
import eu.alliance.localstack.stack.Build;
import eu.alliance.localstack.stack.Stack;
import eu.alliance.localstack.stack.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code up}: builds, starts, fills and then stays, until it is told to end. */
final class Up {

    private final Workspace workspace = Workspace.ofThisClone();
    private final Ports ports = Ports.ofEnvironment();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> options;

    Up(List<String> options) {
        this.options = options;
    }

    int run() {
        var begun = System.nanoTime();
        workspace.launcher().process().ifPresent(running -> {
            throw new StackException("It is up already (pid " + running.pid() + "); ./alliance down ends it");
        });
        Down.endOrphans(workspace);
        if (options.contains("--fresh")) {
            workspace.wipe();
        }
        keepLastLogs();
        workspace.launcher().write(ProcessHandle.current());
        var applications = options.contains("--engines") ? List.<Application>of() : List.of(Application.values());
        if (!applications.isEmpty() && !options.contains("--no-build")) {
            new Build(Up::say, workspace.log("build")).ifNeeded();
        }
        var stack = new Stack(
                workspace,
                ports,
                applications,
                Up::say,
                Supervisor.restarting(Duration.ofSeconds(1), Up::say, over::countDown));
        stack.refuseTakenPorts();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack)));
        stack.start();
        if (!applications.isEmpty() && !options.contains("--no-demo")) {
            loadDemo();
        }
        System.out.println(Welcome.text(ports, Duration.ofNanos(System.nanoTime() - begun), options));
        System.out.flush();
        awaitEnd();
        return 1;
    }

    /** What is missing is loaded by the next start; what runs is of use without it. */
    private void loadDemo() {
        try {
            DemoData.load(URI.create(ports.url(Port.GATEWAY)), new PasswordTokens(ports.issuer()));
        } catch (StackException e) {
            say("✗ the demo data was not loaded whole: " + e.getMessage());
        }
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Stack stack) {
        say("stopping");
        stack.close();
        workspace.launcher().remove(ProcessHandle.current().pid());
        say("stopped");
    }

    private void keepLastLogs() {
        try (var files = Files.list(Files.createDirectories(workspace.run()))) {
            for (var log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                var name = log.getFileName().toString();
                if (!name.equals("up.log") && !name.endsWith(".last.log")) {
                    var last = log.resolveSibling(name.replaceFirst("\\.log$", ".last.log"));
                    Files.move(log, last, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void say(String line) {
        System.out.println("· " + line);
    }
}
