package eu.alliance.funding.city;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.testkit.ContractSchemas;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CityContractTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("registration-service");

    static Stream<String> cityFacts() {
        return CONTRACTS.names().stream().filter(name -> name.startsWith("city-"));
    }

    @ParameterizedTest
    @MethodSource("cityFacts")
    void readsWhatRegistrationPublishes(String name) {
        var id = UUID.randomUUID();
        var event = new Event(
                id, "eu.alliance.registration.city", id, Instant.EPOCH, Optional.empty(), CONTRACTS.example(name));

        var fact = event.data(CityFact.class);

        assertThat(fact).hasNoNullFieldsOrPropertiesExcept("population");
        assertThat(fact.revision()).isPositive();
        var known = new KnownCity(fact);
        assertThat(known.country()).hasSize(2);
        assertThat(known.population().orElse(1)).isPositive();
    }
}
