package eu.alliance.acceptance;

import eu.alliance.localstack.PasswordTokens;
import eu.alliance.localstack.demo.DemoData;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Prepared;
import eu.alliance.localstack.stack.Application;
import eu.alliance.localstack.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Engines and programs on free ports and an empty folder, as {@code ./alliance up} would start them. */
public final class RunningStack implements AutoCloseable {

    private static @Nullable RunningStack shared;

    private final Path folder;
    private final Stack stack;
    private final PasswordTokens tokens;

    private RunningStack(Path folder, Stack stack) {
        this.folder = folder;
        this.stack = stack;
        tokens = new PasswordTokens(stack.ports().issuer());
    }

    /** The one that all tests of a run share, with the demo's data; who ends parts of it starts them again. */
    public static synchronized RunningStack shared() {
        var known = shared;
        if (known != null) {
            return known;
        }
        var fresh = start();
        Runtime.getRuntime().addShutdownHook(new Thread(fresh::close));
        shared = fresh;
        fresh.loadDemo();
        return fresh;
    }

    /** One of the caller's own, empty, which the caller closes. */
    public static RunningStack start() {
        try {
            var folder = Files.createTempDirectory("alliance-acceptance-");
            var running = new RunningStack(folder, Stack.unsupervised(folder, Ports.anyFree()));
            try {
                running.stack.start();
            } catch (RuntimeException e) {
                running.close();
                throw e;
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void loadDemo() {
        DemoData.load(gateway(), tokens);
    }

    public Stack stack() {
        return stack;
    }

    public URI gateway() {
        return URI.create(stack.ports().url(Port.GATEWAY));
    }

    /** A service's own door, past the gateway. */
    public URI at(Application application) {
        return URI.create(stack.ports().url(application.port()));
    }

    /** Real tokens of the demo's people and machine. */
    public PasswordTokens tokens() {
        return tokens;
    }

    /** Where each part writes its log: {@code run/<part>.log}. */
    public Path folder() {
        return folder;
    }

    /** Ends it and forgets its data; what the parts wrote to their logs stays in {@code target/logs}. */
    @Override
    public void close() {
        stack.close();
        keepLogs();
        Prepared.delete(folder);
    }

    private void keepLogs() {
        var kept = Path.of("target", "logs", folder.getFileName().toString());
        try (var files = Files.list(folder.resolve("run"))) {
            Files.createDirectories(kept);
            for (var log : (Iterable<Path>) files.filter(file -> file.toString().endsWith(".log"))::iterator) {
                Files.copy(log, kept.resolve(log.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
