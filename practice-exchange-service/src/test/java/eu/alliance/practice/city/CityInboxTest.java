package eu.alliance.practice.city;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.testkit.ContractSchemas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CityInboxTest {

    static final ContractSchemas REGISTRATION = ContractSchemas.of("registration-service");
    static final UUID TURIN = UUID.fromString("428c61d8-f559-574f-9997-b9fe00b49dc3");

    @Inject
    CityInbox inbox;

    @Test
    void readsWhatTheRegistrationPublishes() {
        var told = REGISTRATION.names().stream()
                .filter(name -> name.startsWith("city-"))
                .toList();

        assertThat(told).hasSizeGreaterThanOrEqualTo(7);
        for (var name : told) {
            QuarkusTransaction.requiringNew().run(() -> KnownCity.deleteById(TURIN));
            receive(TURIN, REGISTRATION.example(name));
            assertThat(city(TURIN)).as(name).get().satisfies(city -> {
                assertThat(city.slug()).isEqualTo("turin");
                assertThat(city.country()).isEqualTo("IT");
                assertThat(city.name().in("it")).isEqualTo("Torino");
                assertThat(city.status()).isNotBlank();
            });
        }
    }

    @Test
    void letsTheLaterStateHoldHoweverTheyArrive() {
        var id = UUID.randomUUID();

        receive(id, state(id, 2, "MEMBER"));
        receive(id, state(id, 1, "APPLICANT"));
        assertThat(city(id)).get().extracting(KnownCity::status).isEqualTo("MEMBER");
        receive(id, state(id, 3, "SUSPENDED"));
        assertThat(city(id)).get().extracting(KnownCity::status).isEqualTo("SUSPENDED");
    }

    @Test
    void forgetsThemToBeToldAnew() {
        var id = UUID.randomUUID();
        receive(id, state(id, 2, "MEMBER"));

        QuarkusTransaction.begin();
        inbox.clear();
        assertThat(KnownCity.count()).isZero();
        QuarkusTransaction.rollback();

        assertThat(city(id)).isPresent();
    }

    private void receive(UUID id, String data) {
        var event = new Event(
                UUID.randomUUID(),
                "eu.alliance.registration.city.changed.v1",
                id,
                Instant.EPOCH,
                Optional.of(id),
                data);
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
    }

    private static Optional<KnownCity> city(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> KnownCity.findByIdOptional(id));
    }

    private static String state(UUID id, long revision, String status) {
        return """
                {"id": "%s", "revision": %d, "slug": "s-%s", "kind": "CITY", "name": {"en": "S"}, "country": "SE",
                 "population": null, "memberships": [], "status": "%s", "unheardOf": 1}""".formatted(id, revision, id, status);
    }
}
