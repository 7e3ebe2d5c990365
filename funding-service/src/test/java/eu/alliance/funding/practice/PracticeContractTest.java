package eu.alliance.funding.practice;

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

class PracticeContractTest {

    static final ContractSchemas CONTRACTS = ContractSchemas.of("practice-exchange-service");

    static Stream<String> practiceFacts() {
        return CONTRACTS.names().stream().filter(name -> name.startsWith("practice-"));
    }

    @ParameterizedTest
    @MethodSource("practiceFacts")
    void readsWhatTheLibraryPublishes(String name) {
        var fact = read(name);

        assertThat(fact.revision()).isNotNull().isPositive();
        assertThat(new KnownPractice(fact).isWithdrawn()).isEqualTo(name.equals("practice-withdrawn.v1"));
    }

    @Test
    void readsWhatItPinsEvidenceTo() {
        var known = new KnownPractice(read("practice-published.v1"));

        assertThat(known.version()).isPresent();
        assertThat(known.sha256()).isPresent();
        assertThat(known.title()).isPresent();
        assertThat(known.topics()).isNotEmpty();
    }

    @Test
    void readsTheLittleThatIsToldOfARestrictedOne() {
        var known = new KnownPractice(read("practice-published.v1.restricted"));

        assertThat(known.revision()).isPositive();
        assertThat(known.title()).isEmpty();
    }

    @Test
    void knowsWhoseARestrictedOneIsFromTheEnvelope() {
        var owner = UUID.randomUUID();
        var restricted = read("practice-published.v1.restricted").of(Optional.of(owner));
        var open = read("practice-published.v1");

        assertThat(new KnownPractice(restricted).cityId()).contains(owner);
        assertThat(open.of(Optional.of(owner))).isEqualTo(open);
    }

    private static PracticeFact read(String name) {
        var id = UUID.randomUUID();
        return new Event(
                        id,
                        "eu.alliance.practice.practice",
                        id,
                        Instant.EPOCH,
                        Optional.empty(),
                        CONTRACTS.example(name))
                .data(PracticeFact.class);
    }
}
