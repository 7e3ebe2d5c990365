package eu.alliance.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder = Path.of("");

    private Process process = new ProcessBuilder("sleep", "60").start();
    private PidFile file = new PidFile(folder.resolve("part.pid"));

    PidFileTest() throws Exception {}

    @BeforeEach
    void written() {
        file = new PidFile(folder.resolve("part.pid"));
        file.write(process.toHandle());
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void endsTheProcessItNames() {
        assertThat(file.end("TERM", Duration.ofSeconds(5))).isTrue();

        assertThat(process.isAlive()).isFalse();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void endsNoStrangerWhoWasGivenTheSamePidLater() throws Exception {
        Files.writeString(file.path(), process.pid() + " 1000\n");

        assertThat(file.end("TERM", Duration.ofSeconds(5))).isFalse();

        assertThat(process.isAlive()).isTrue();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void isRemovedOnlyByWhoWroteIt() {
        file.remove(process.pid() + 1);
        assertThat(file.path()).exists();

        file.remove(process.pid());
        assertThat(file.path()).doesNotExist();
    }
}
