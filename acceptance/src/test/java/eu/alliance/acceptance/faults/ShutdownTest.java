package eu.alliance.acceptance.faults;

import static eu.alliance.localstack.stack.Application.FUNDING;
import static eu.alliance.localstack.stack.Application.GATEWAY;
import static eu.alliance.localstack.stack.Application.PRACTICE;
import static eu.alliance.localstack.stack.Application.REGISTRATION;

import eu.alliance.localstack.process.Part;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ShutdownTest {

    private final World world = World.only();

    @Test
    void finishesWhatItHasAcceptedWhenAskedToEndUnderLoad() throws Exception {
        var ordeal = new Ordeal(world, world.client(), "shutdown");

        ordeal.passThrough(List.of(
                () -> restart(world.part(REGISTRATION)),
                () -> restart(world.part(PRACTICE)),
                () -> restart(world.part(FUNDING)),
                () -> restart(world.part(GATEWAY))));

        ordeal.nothingIsLostOrDoubled();
    }

    private static void restart(Part part) {
        part.stop();
        part.start();
    }
}
