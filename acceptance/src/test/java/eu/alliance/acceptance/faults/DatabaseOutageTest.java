package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.engine.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class DatabaseOutageTest {

    private final World world = World.only();

    @Test
    void saysThatItPassesAndLosesNothingWhenPostgresIsStoppedAtOnce() throws Exception {
        var client = world.client();
        var ordeal = new Ordeal(world, client, "outage");

        ordeal.passThrough(List.of(this::outage, this::outage));

        ordeal.nothingIsLostOrDoubled();
        assertThat(client.tally().toString()).as("the outage was felt").contains("503=");
    }

    private void outage() {
        var postgres = (PostgresServer) world.part("postgres");
        postgres.stopImmediately();
        postgres.start();
    }
}
