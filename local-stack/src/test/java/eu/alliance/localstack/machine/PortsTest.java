package eu.alliance.localstack.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::"})
    void sayWhichIsTakenAndByWhom(String address) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            var ports = Ports.anyFree().with(Port.KAFKA, taken.getLocalPort());

            assertThat(ports.taken()).containsExactly(Port.KAFKA);
            assertThat(PortOwner.pid(taken.getLocalPort()))
                    .contains(ProcessHandle.current().pid());
        }
    }

    @Test
    void areFreeWhenNobodyListens() {
        assertThat(Ports.anyFree().taken()).isEmpty();
    }

    @Test
    void areReadAsTheyWereWritten(@TempDir Path folder) {
        var ports = Ports.anyFree();

        ports.write(folder.resolve("ports"));

        assertThat(Ports.read(folder.resolve("ports"))).isEqualTo(ports);
    }
}
