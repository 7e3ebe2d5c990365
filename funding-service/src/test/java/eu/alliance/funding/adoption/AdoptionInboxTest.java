package eu.alliance.funding.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.events.Event;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of a restricted practice an event has two ids and no more: who uses it, and who no longer does, is known all the same. */
@QuarkusTest
class AdoptionInboxTest {

    @Inject
    AdoptionInbox inbox;

    final UUID adoption = UUID.randomUUID();
    final UUID practice = UUID.randomUUID();
    final UUID city = UUID.randomUUID();

    @Test
    void knowsWhoUsesARestrictedPractice() {
        hear("started", 1);
        assertThat(users()).containsExactly(city);
        hear("stage-changed", 2);
        assertThat(users()).containsExactly(city);
        hear("abandoned", 3);
        assertThat(users()).isEmpty();
    }

    private void hear(String fact, int revision) {
        var event = new Event(
                UUID.randomUUID(),
                "eu.alliance.practice.adoption." + fact + ".v1",
                adoption,
                Instant.EPOCH,
                Optional.of(city),
                """
                {"id": "%s", "revision": %d, "sensitivity": "RESTRICTED", "practiceId": "%s"}""".formatted(adoption, revision, practice));
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
    }

    private List<UUID> users() {
        return QuarkusTransaction.requiringNew()
                .call(() -> KnownAdoption.of(List.of(practice)).stream()
                        .map(each -> each.cityId().orElseThrow())
                        .toList());
    }
}
