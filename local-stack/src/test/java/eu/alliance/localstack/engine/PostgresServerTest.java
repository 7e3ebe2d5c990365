package eu.alliance.localstack.engine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.machine.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void keepsWhatItConfirmedThroughACrash() throws Exception {
        try (var postgres = PostgresServer.durable(folder.resolve("pg"), Ports.free(), folder.resolve("pg.log"))) {
            postgres.start().createDatabase("town");
            execute(postgres, "create table mayor(name text)", "insert into mayor values ('Ada')");

            postgres.kill();
            postgres.start().createDatabase("town");

            assertThat(count(postgres)).isEqualTo(1);
        }
    }

    @Test
    void takesItsFolderBackFromAServerLeftInIt() throws Exception {
        var data = folder.resolve("pg");
        var left = PostgresServer.durable(data, Ports.free(), folder.resolve("left.log"))
                .start();

        try (var postgres = PostgresServer.durable(data, Ports.free(), folder.resolve("pg.log"))
                .start()) {
            assertThat(left.process().isAlive()).isFalse();
            assertThat(postgres.process().isAlive()).isTrue();
        }
    }

    @Test
    void leavesAStrangerAloneWhoHasThePidOfADeadServer() throws Exception {
        var data = folder.resolve("pg");
        PostgresServer.durable(data, Ports.free(), folder.resolve("pg.log"))
                .start()
                .kill();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("postmaster.pid"), stranger.pid() + "\n" + data + "\n");

            PostgresServer.durable(data, Ports.free(), folder.resolve("pg.log"))
                    .start()
                    .close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static void execute(PostgresServer postgres, String... statements) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("town"), "town", "town");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private static int count(PostgresServer postgres) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("town"), "town", "town");
                var rows = connection.createStatement().executeQuery("select count(*) from mayor")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
