package eu.alliance.localstack.stack;

import eu.alliance.localstack.engine.KafkaServer;
import eu.alliance.localstack.engine.KeycloakFolder;
import eu.alliance.localstack.engine.KeycloakServer;
import eu.alliance.localstack.engine.MailSink;
import eu.alliance.localstack.engine.PostgresServer;
import eu.alliance.localstack.machine.Http;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.PortOwner;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.StackException;
import eu.alliance.localstack.process.Await;
import eu.alliance.localstack.process.Part;
import eu.alliance.localstack.process.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The whole alliance on one machine: the engines, and the programs that stand on them. */
public final class Stack implements AutoCloseable {

    private final Workspace workspace;
    private final Ports ports;
    private final List<Application> applications;
    private final Consumer<String> progress;
    private final Supervisor supervisor;
    private final PostgresServer postgres;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();

    /** One that leaves a part that ended as it is: for tests that end parts themselves. */
    public static Stack unsupervised(Path folder, Ports ports) {
        return new Stack(new Workspace(folder), ports, List.of(Application.values()), _ -> {}, Supervisor.none());
    }

    public Stack(
            Workspace workspace,
            Ports ports,
            List<Application> applications,
            Consumer<String> progress,
            Supervisor supervisor) {
        this.workspace = workspace;
        this.ports = ports;
        this.applications = applications;
        this.progress = progress;
        this.supervisor = supervisor;
        postgres = PostgresServer.durable(workspace.postgres(), ports.of(Port.POSTGRES), workspace.log("postgres"));
        add(postgres);
        add(new KafkaServer(
                workspace.kafka(), ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER), workspace.log("kafka")));
        add(new KeycloakServer(workspace.keycloak(), workspace.log("keycloak"), ports));
        add(new MailSink(ports.of(Port.MAIL), workspace.log("mail")));
        for (var application : applications) {
            add(new ApplicationProcess(application, ports, workspace.log(application.module())));
        }
    }

    private void add(Part part) {
        parts.put(part.name(), part);
    }

    /** Returns when everything is ready. What doesn't wait for another starts beside it. */
    public Stack start() {
        refuseTakenPorts();
        ports.write(workspace.ports());
        var database = after(this::startPostgres);
        var kafka = after(() -> start("kafka"));
        var keycloak = after(() -> start("keycloak"), database);
        var mail = after(() -> start("mail"));
        var all = new ArrayList<>(List.of(keycloak, mail));
        for (var application : applications) {
            all.add(after(() -> start(application.module()), database, kafka));
        }
        try {
            allOrTheFirstFailure(all).join();
            awaitTheDoor();
            return this;
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StackException known ? known : e;
        } catch (StackException e) {
            close();
            throw e;
        }
    }

    private CompletableFuture<Void> after(Runnable step, CompletableFuture<?>... others) {
        return CompletableFuture.allOf(others).thenRunAsync(step, starters);
    }

    /** The gateway itself knows when it has seen the services and the issuer's keys. */
    private void awaitTheDoor() {
        if (applications.contains(Application.GATEWAY)) {
            var door = ports.url(Port.GATEWAY) + "/readyz";
            Await.until(door, Duration.ofSeconds(60), part(Application.GATEWAY).process(), () -> Http.answers(door));
        }
    }

    private static CompletableFuture<Void> allOrTheFirstFailure(List<CompletableFuture<Void>> steps) {
        var whole = CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new));
        steps.forEach(step -> step.exceptionally(failure -> {
            whole.completeExceptionally(failure);
            return null;
        }));
        return whole;
    }

    private void startPostgres() {
        start("postgres");
        postgres.createDatabase("keycloak");
        applications.stream().map(Application::database).forEach(postgres::createDatabase);
    }

    private void start(String name) {
        var begun = System.nanoTime();
        if (name.equals("keycloak") && !KeycloakFolder.isPrepared()) {
            progress.accept("keycloak is being prepared: once for this machine, a minute or so");
        }
        var part = part(name);
        supervisor.begin(part);
        progress.accept("%s is ready (%.1f s)".formatted(name, (System.nanoTime() - begun) / 1e9));
    }

    public Part part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    public Part part(Application application) {
        return part(application.module());
    }

    public Ports ports() {
        return ports;
    }

    public void refuseTakenPorts() {
        var taken = ports.taken();
        if (!taken.isEmpty()) {
            var lines = taken.stream()
                    .map(port -> "Port %d (%s) is taken by %s; choose another with %s=…"
                            .formatted(
                                    ports.of(port),
                                    port.name().toLowerCase(Locale.ROOT),
                                    PortOwner.describe(ports.of(port)),
                                    port.variable()))
                    .toList();
            throw new StackException(String.join("\n", lines));
        }
    }

    /** Ends everything, the programs before what they stand on. */
    @Override
    public void close() {
        supervisor.close();
        var reversed = new ArrayList<>(parts.values()).reversed();
        var programs = reversed.stream().filter(part -> !isEngine(part)).toList();
        programs.parallelStream().forEach(Part::close);
        reversed.stream().filter(Stack::isEngine).forEach(Part::close);
        starters.shutdown();
        try {
            // What was still starting has noticed by now that its process is gone.
            starters.awaitTermination(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        reversed.forEach(Part::close);
    }

    private static boolean isEngine(Part part) {
        return !(part instanceof ApplicationProcess);
    }
}
