package eu.alliance.registration.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.localstack.engine.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, with prepared statements as the service has them. */
record PgBench(int port, Path folder, String script) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** Transactions a second; throws when one of them failed. */
    double run(Workload workload, int round) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("booking.sql"), script);
        var pgbench = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--file=" + file,
                        "--define=k=" + (round * Workload.EACH - 1),
                        "--client=" + workload.clients(),
                        "--jobs=1",
                        "--transactions=" + Workload.EACH,
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=" + PostgresServer.SUPERUSER,
                        "registration")
                .redirectErrorStream(true);
        pgbench.environment().put("PGPASSWORD", PostgresServer.SUPERUSER);
        var process = pgbench.start();
        var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        var rate = RATE.matcher(answer);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException(answer);
        }
        return Double.parseDouble(rate.group(1));
    }
}
