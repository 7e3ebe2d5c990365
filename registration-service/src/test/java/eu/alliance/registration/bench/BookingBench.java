package eu.alliance.registration.bench;

import static java.util.Comparator.comparingDouble;

import eu.alliance.localstack.engine.PostgresServer;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.stack.Application;
import eu.alliance.localstack.stack.ApplicationProcess;
import eu.alliance.platform.testkit.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** How many bookings a second the service makes, beside pgbench that sends the same statements to the same database. */
final class BookingBench {

    private static final int CLIENTS = 16;
    private static final int FEW_CLIENTS = 4;

    private final Path folder;
    private final Ports ports = Ports.anyFree();

    private BookingBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        var bench = new BookingBench(Files.createTempDirectory("booking-bench-"));
        System.out.printf(
                "%-34s %10s %10s %8s %14s %14s %8s%n",
                "bookings a second", "service", "pgbench", "ratio", "service CPU µs", "pgbench CPU µs", "ratio");
        var kinds = args.length == 0 ? List.of("cpu", "disk") : List.of(args);
        if (kinds.contains("cpu")) {
            bench.on("forgetful", false, () -> {
                bench.measure("CPU-bound, sessions of their own", new Workload(CLIENTS, false));
                bench.measure("CPU-bound, one hot session", new Workload(CLIENTS, true));
            });
        }
        if (kinds.contains("disk")) {
            bench.on("durable", true, () -> {
                bench.commitsTake(4);
                bench.measure("4 ms a commit, sixteen clients", new Workload(CLIENTS, false));
                bench.commitsTake(10);
                bench.measure("10 ms a commit, four clients", new Workload(FEW_CLIENTS, false));
            });
        }
        System.exit(0); // Kafka ends with this JVM
    }

    private interface Measurements {
        void make() throws Exception;
    }

    /** Who books: the service or pgbench. Answers how many bookings a second. */
    private interface Side {
        double book(Workload workload, int round) throws Exception;
    }

    private void on(String name, boolean isDurable, Measurements measurements) throws Exception {
        var data = folder.resolve(name).resolve("pg");
        try (var postgres = isDurable
                ? PostgresServer.durable(data, ports.of(Port.POSTGRES), log())
                : PostgresServer.forgetful(data, ports.of(Port.POSTGRES))) {
            postgres.start().createDatabase("registration");
            root().tell("alter system set log_line_prefix = '" + Transcript.LINE_PREFIX + "'");
            try (var service = new ApplicationProcess(
                    Application.REGISTRATION,
                    ports,
                    folder.resolve("service.log"),
                    Map.of("OIDC_ISSUER", Engines.issuer(), "KAFKA_BOOTSTRAP_SERVERS", Engines.kafka()))) {
                service.start();
                measurements.make();
            }
        }
    }

    /** As on a disk, or with a standby, that is so slow. */
    private void commitsTake(int millis) throws SQLException {
        root().tell("alter system set commit_delay = " + millis * 1000);
        root().tell("alter system set commit_siblings = 0");
    }

    private Path log() {
        return folder.resolve("durable/postgres.log");
    }

    private Tables root() {
        return new Tables(ports.jdbcUrl("registration"), PostgresServer.SUPERUSER);
    }

    private void measure(String what, Workload workload) throws Exception {
        var transcript = recorded(workload);
        root().prepare(workload);
        var warmUp = new WarmUp();
        var rounds = IntStream.range(0, Workload.ROUNDS).iterator();
        while (!warmUp.isDone()) {
            warmUp.add(figures(workload, rounds.next(), this::booked).rate());
        }
        var service = measured(workload, rounds, this::booked);
        var pgbench = new PgBench(ports.of(Port.POSTGRES), folder, transcript.script(workload));
        figures(workload, rounds.next(), pgbench::run);
        var peer = measured(workload, rounds, pgbench::run);
        System.out.printf(
                "%-34s %10.0f %10.0f %8.2f %14d %14d %8.2f   (%d statements; %,d bookings before, a second: %s)%n",
                what,
                service.rate(),
                peer.rate(),
                service.rate() / peer.rate(),
                service.micros(),
                peer.micros(),
                (double) peer.micros() / service.micros(),
                transcript.statements().size(),
                workload.round() * warmUp.rates().size(),
                warmUp);
    }

    /**
     * Those of one round.
     *
     * @param rate bookings a second
     * @param micros processor time of each, of the server and the database and whoever sends
     */
    private record Figures(double rate, long micros) {}

    private Figures measured(Workload workload, Iterator<Integer> rounds, Side side) throws Exception {
        var figures = new ArrayList<Figures>();
        for (int i = 0; i < Workload.MEASURED_ROUNDS; i++) {
            figures.add(figures(workload, rounds.next(), side));
        }
        figures.sort(comparingDouble(Figures::rate));
        return figures.get(Workload.MEASURED_ROUNDS / 2);
    }

    private Figures figures(Workload workload, int round, Side side) throws Exception {
        root().tell("analyze"); // as of the tables' present size
        Desk.sign(workload, round);
        var before = Effort.micros();
        var rate = side.book(workload, round);
        return new Figures(rate, (Effort.micros() - before) / workload.round());
    }

    private Transcript recorded(Workload workload) throws Exception {
        var log = Files.exists(log()) ? log() : folder.resolve("forgetful/postgres.log");
        booked(workload, log, false); // what a connection asks once only
        booked(workload, log, true);
        root().tell("alter system reset log_statement");
        return Transcript.of(log, Desk.subjectOf(0));
    }

    private void booked(Workload workload, Path log, boolean isLogged) throws Exception {
        root().prepare(workload);
        Desk.sign(workload, 0);
        root().tell("alter system set log_statement = '%s'".formatted(isLogged ? "all" : "none"));
        Files.writeString(log, "");
        try (var desk = new Desk(ports.of(Port.REGISTRATION), workload, 0)) {
            desk.book(0);
        }
    }

    /** A round by all clients: bookings a second. */
    private double booked(Workload workload, int round) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workload.clients())) {
            var clients = new ArrayList<Callable<Integer>>();
            for (int client = 0; client < workload.clients(); client++) {
                var desk = new Desk(ports.of(Port.REGISTRATION), workload, client);
                clients.add(() -> {
                    try (desk) {
                        return desk.bookAll(round);
                    }
                });
            }
            var start = System.nanoTime();
            var made = 0;
            for (var done : threads.invokeAll(clients)) {
                made += done.get();
            }
            return made / ((System.nanoTime() - start) / 1e9);
        }
    }
}
