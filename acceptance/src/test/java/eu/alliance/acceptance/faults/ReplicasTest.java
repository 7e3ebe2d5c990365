package eu.alliance.acceptance.faults;

import static eu.alliance.localstack.stack.Application.FUNDING;
import static eu.alliance.localstack.stack.Application.PRACTICE;
import static eu.alliance.localstack.stack.Application.REGISTRATION;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ReplicasTest {

    private final World world = World.only();

    @Test
    void twoOfEachDoWhatOneDoesEvenWhileTheyDieInTurn() throws Exception {
        try (var second = new SecondReplicas(world.running()).start()) {
            var client = world.clientOf(List.of(world.running().gateway(), second.gateway()));
            var ordeal = new Ordeal(world, client, "replicas");

            ordeal.passThrough(List.of(
                    () -> world.part(REGISTRATION).kill(),
                    () -> world.part(REGISTRATION).start(),
                    () -> second.part(REGISTRATION).kill(),
                    () -> second.part(REGISTRATION).start(),
                    () -> List.of(PRACTICE, FUNDING)
                            .forEach(each -> world.part(each).kill()),
                    () -> List.of(PRACTICE, FUNDING)
                            .forEach(each -> world.part(each).start())));

            ordeal.nothingIsLostOrDoubled();
        }
    }
}
