package eu.alliance.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration PAUSE = Duration.ofMillis(10);

    @TempDir
    Path folder = Path.of("");

    private final List<String> reports = new CopyOnWriteArrayList<>();

    private final class Shell extends Part {

        private final String script;

        Shell(String script) {
            super("shell", folder.resolve("shell.log"), "TERM");
            this.script = script;
        }

        @Override
        public Part start() {
            run(List.of("sh", "-c", script), Map.of(), Duration.ofSeconds(5), () -> true);
            return this;
        }
    }

    @Test
    void startsAgainWhatCrashedAndShowsTheEndOfItsLog() {
        var part = new Shell("echo last words; sleep 60");
        try (var supervisor = Supervisor.restarting(PAUSE, reports::add, () -> {})) {
            supervisor.begin(part);
            var first = part.process().pid();
            await().until(() -> part.process().lastLines(20).contains("last words"));

            part.kill();

            await().atMost(Duration.ofSeconds(10)).until(() -> part.process().pid() != first);
            assertThat(part.process().isAlive()).isTrue();
            assertThat(reports)
                    .anyMatch(report -> report.contains("shell ended unexpectedly") && report.contains("last words"));
        } finally {
            part.close();
        }
    }

    @Test
    void givesUpOnWhatNeverStays() throws Exception {
        var givenUp = new CountDownLatch(1);
        try (var supervisor = Supervisor.restarting(PAUSE, reports::add, givenUp::countDown)) {
            supervisor.begin(new Shell("exit 1"));

            assertThat(givenUp.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void leavesAloneWhatItWasToldToLeave() {
        var part = new Shell("sleep 60");
        var supervisor = Supervisor.restarting(PAUSE, reports::add, () -> {});
        supervisor.begin(part);

        supervisor.close();
        part.stop();

        assertThat(part.process().isAlive()).isFalse();
        await().during(Duration.ofSeconds(2)).until(reports::isEmpty);
    }
}
