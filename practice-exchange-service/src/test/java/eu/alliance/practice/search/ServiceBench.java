package eu.alliance.practice.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.localstack.engine.KafkaServer;
import eu.alliance.localstack.engine.PostgresServer;
import eu.alliance.localstack.machine.Port;
import eu.alliance.localstack.machine.Ports;
import eu.alliance.localstack.machine.Prepared;
import eu.alliance.localstack.stack.Application;
import eu.alliance.localstack.stack.ApplicationProcess;
import eu.alliance.platform.testkit.TokenIssuer;
import eu.alliance.practice.index.IndexCopy;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;

/**
 * The packaged service with a made-up library in its index, asked through its door: how soon it answers and how much
 * memory it takes. The rows of what is found aren't there, so that the pages are empty but for their facets.
 */
final class ServiceBench implements AutoCloseable {

    private static final int QUESTIONS = 4000;
    private static final int CALLERS = 4;

    private final Ports ports = Ports.anyFree();
    private final Path folder = Files.createTempDirectory("alliance-search-");
    private final TokenIssuer issuer = TokenIssuer.start(ports.of(Port.KEYCLOAK));
    private final PostgresServer postgres = PostgresServer.forgetful(folder.resolve("pg"), ports.of(Port.POSTGRES));
    private final KafkaServer kafka =
            new KafkaServer(folder.resolve("kafka"), ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER));
    private final ApplicationProcess service = new ApplicationProcess(
            Application.PRACTICE,
            ports,
            folder.resolve("practice.log"),
            Map.of("INDEX_FOLDER", folder.resolve("index").toString()));

    private ServiceBench() throws IOException {
        postgres.start();
        postgres.createDatabase(Application.PRACTICE.database());
        kafka.start();
        service.start();
    }

    public static void main(String[] sizes) throws Exception {
        for (var size : sizes) {
            try (var bench = new ServiceBench()) {
                bench.run(Integer.parseInt(size));
            }
        }
        System.exit(0); // the issuer's threads would stay
    }

    private void run(int size) throws Exception {
        var edition = edition();
        service.stop();
        Prepared.delete(folder.resolve("index"));
        var questions = new SearchBench();
        try (var index = IndexCopy.in(FSDirectory.open(Files.createDirectories(folder.resolve("index/1"))))) {
            questions.fill(index, size, edition);
        }
        long start = System.nanoTime();
        service.start();
        System.out.printf(
                "%,d practices: ready after %.1f s, then %s%n", size, (System.nanoTime() - start) / 1e9, memory());
        ask(questions, QUESTIONS);
        var times = ask(questions, QUESTIONS);
        System.out.printf(
                "%d questions by %d at once: p50 %.1f ms, p99 %.1f ms; then %s%n",
                QUESTIONS, CALLERS, SearchBench.at(times, 50), SearchBench.at(times, 99), memory());
    }

    private UUID edition() throws SQLException {
        var database = Application.PRACTICE.database();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(database), database, database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select edition from library_edition")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private long[] ask(SearchBench questions, int count) throws Exception {
        var places = IntStream.range(0, count)
                .mapToObj(i -> URI.create(ports.url(Port.PRACTICE) + "/v1/practices?limit=20&q="
                        + URLEncoder.encode(questions.question(i), UTF_8)))
                .toList();
        var times = new long[count];
        try (var http = HttpClient.newHttpClient();
                var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var done : callers.invokeAll(IntStream.range(0, count)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(i -> () -> {
                        long at = System.nanoTime();
                        var answer =
                                http.send(HttpRequest.newBuilder(places.get(i)).build(), BodyHandlers.ofString());
                        times[i] = System.nanoTime() - at;
                        return answer.statusCode();
                    })
                    .toList())) {
                if (done.get() != 200) {
                    throw new AssertionError("answered " + done.get());
                }
            }
        }
        return times;
    }

    /** What the service holds of its own, and what of its files the system keeps for it. */
    private String memory() throws IOException {
        long own = 0;
        long files = 0;
        var process = service.process().handle();
        for (var each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
            for (var line : Files.readAllLines(Path.of("/proc/" + each.pid() + "/smaps_rollup"))) {
                own += line.startsWith("Pss_Anon:") ? Long.parseLong(line.replaceAll("\\D", "")) : 0;
                files += line.startsWith("Pss_File:") ? Long.parseLong(line.replaceAll("\\D", "")) : 0;
            }
        }
        return "%,d MB of its own, %,d MB of files".formatted(own >> 10, files >> 10);
    }

    @Override
    public void close() {
        service.close();
        kafka.close();
        postgres.close();
        issuer.close();
        Prepared.delete(folder);
    }
}
