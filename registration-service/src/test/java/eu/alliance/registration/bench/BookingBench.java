package eu.alliance.registration.bench;

import eu.alliance.localstack.Application;
import eu.alliance.localstack.ApplicationProcess;
import eu.alliance.localstack.Port;
import eu.alliance.localstack.Ports;
import eu.alliance.localstack.PostgresServer;
import eu.alliance.platform.testkit.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** How many bookings a second the service makes, beside pgbench that sends the same statements to the same database. */
final class BookingBench {

    private static final int CLIENTS = 16;
    // as a disk that takes so many microseconds to keep a commit
    private static final int SLOW_COMMIT = 4_000;

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
        bench.on("forgetful", false, () -> {
            bench.measure("CPU-bound, sessions of their own", new Workload(CLIENTS, false));
            bench.measure("CPU-bound, one hot session", new Workload(CLIENTS, true));
        });
        bench.on("durable", true, () -> {
            bench.measure("commit-bound (4 ms a commit)", new Workload(CLIENTS, false));
        });
        System.exit(0); // Kafka ends with this JVM
    }

    private interface Measurements {
        void make() throws Exception;
    }

    private void on(String name, boolean isDurable, Measurements measurements) throws Exception {
        var data = folder.resolve(name).resolve("pg");
        try (var postgres = isDurable
                ? PostgresServer.durable(data, ports.of(Port.POSTGRES), log())
                : PostgresServer.forgetful(data, ports.of(Port.POSTGRES))) {
            postgres.start().createDatabase("registration");
            if (isDurable) {
                root().tell("alter system set commit_delay = " + SLOW_COMMIT);
                root().tell("alter system set commit_siblings = 0");
            }
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

    private Path log() {
        return folder.resolve("durable/postgres.log");
    }

    private Tables root() {
        return new Tables(ports.jdbcUrl("registration"), PostgresServer.SUPERUSER);
    }

    private void measure(String what, Workload workload) throws Exception {
        Desk.sign(workload);
        var transcript = recorded(workload);
        root().prepare(workload);
        booked(workload, 0, Workload.WARM_UP);
        var before = Effort.micros();
        var service = booked(workload, Workload.WARM_UP, Workload.MEASURED);
        var spent = (Effort.micros() - before) / workload.measured();
        root().prepare(workload);
        var pgbench = new PgBench(ports.of(Port.POSTGRES), folder, transcript.script(workload), workload.clients());
        pgbench.run(0, Workload.WARM_UP);
        before = Effort.micros();
        var peer = pgbench.run(Workload.WARM_UP, Workload.MEASURED);
        var spentThere = (Effort.micros() - before) / workload.measured();
        System.out.printf(
                "%-34s %10.0f %10.0f %8.2f %14d %14d %8.2f   (%d statements)%n",
                what,
                service,
                peer,
                service / peer,
                spent,
                spentThere,
                (double) spentThere / spent,
                transcript.statements().size());
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
        root().tell("alter system set log_statement = '%s'".formatted(isLogged ? "all" : "none"));
        Files.writeString(log, "");
        try (var desk = new Desk(ports.of(Port.REGISTRATION), workload, 0)) {
            desk.book(0);
        }
    }

    /** A second, by all clients. */
    private double booked(Workload workload, int from, int rounds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(workload.clients())) {
            var clients = new ArrayList<Callable<Integer>>();
            for (int client = 0; client < workload.clients(); client++) {
                var desk = new Desk(ports.of(Port.REGISTRATION), workload, client);
                clients.add(() -> {
                    try (desk) {
                        for (int k = from; k < from + rounds; k++) {
                            desk.book(k);
                        }
                        return rounds;
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
