package eu.alliance.funding.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.testkit.ContractSchemas;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdoptionContractTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("practice-exchange-service");

    static Stream<String> adoptionFacts() {
        return CONTRACTS.names().stream().filter(name -> name.startsWith("adoption-"));
    }

    @ParameterizedTest
    @MethodSource("adoptionFacts")
    void readsWhatTheLibraryPublishes(String name) {
        var known = new KnownAdoption(read(name));

        assertThat(known.practiceId()).isPresent();
        assertThat(known.cityId()).isPresent();
    }

    @Test
    void keepsWhatItKnewOnceThePracticeIsRestricted() {
        var fact = read("adoption-started.v1");
        var known = new KnownAdoption(fact);

        known.hear(new AdoptionFact(fact.id(), fact.revision() + 1, null, null, null));

        assertThat(known.practiceId()).contains(fact.practiceId());
        assertThat(known.cityId()).contains(fact.cityId());
    }

    private static AdoptionFact read(String name) {
        var id = UUID.randomUUID();
        return new Event(
                        id,
                        "eu.alliance.practice.adoption",
                        id,
                        Instant.EPOCH,
                        Optional.empty(),
                        CONTRACTS.example(name))
                .data(AdoptionFact.class);
    }
}
