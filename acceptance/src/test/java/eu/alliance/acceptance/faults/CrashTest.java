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
class CrashTest {

    private final World world = World.only();

    @Test
    void losesAndDoublesNothingWhileEachProgramAndTheBrokerAreKilledInTurn() throws Exception {
        var ordeal = new Ordeal(world, world.client(), "crash");

        ordeal.passThrough(List.of(
                () -> crash(world.part(REGISTRATION)),
                () -> crash(world.part("kafka")),
                () -> crash(world.part(PRACTICE)),
                () -> crash(world.part(FUNDING)),
                () -> crash(world.part(GATEWAY)),
                () -> {
                    world.part("kafka").kill();
                    world.part(REGISTRATION).kill();
                    world.part("kafka").start();
                    world.part(REGISTRATION).start();
                }));

        ordeal.nothingIsLostOrDoubled();
    }

    private static void crash(Part part) {
        part.kill();
        part.start();
    }
}
