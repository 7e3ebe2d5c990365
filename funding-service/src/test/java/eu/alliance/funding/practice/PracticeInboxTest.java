package eu.alliance.funding.practice;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.alliance.funding.Announcing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeInboxTest {

    @Test
    void knowsWhatIsPublishedAndWhatWasWithdrawn() {
        var id = UUID.randomUUID();
        tell(id, "published", """
                {"id":"%s","revision":3,"version":1,"cityId":"%s","title":{"en":"ToNite"},"topics":["night"],
                 "prevention":"PRIMARY","sensitivity":"PUBLIC","originalLanguage":"it","languages":["en","it"],
                 "evidence":null,"sha256":"ab12","status":"PUBLISHED"}""".formatted(id, UUID.randomUUID()));

        await().atMost(30, SECONDS).until(() -> of(id, KnownPractice::id).isPresent());
        assertThat(of(id, KnownPractice::version)).contains(Optional.of(1));
        assertThat(of(id, KnownPractice::sha256)).contains(Optional.of("ab12"));
        assertThat(of(id, KnownPractice::isWithdrawn)).contains(false);

        tell(
                id,
                "withdrawn",
                "{\"id\":\"%s\",\"revision\":4,\"sensitivity\":\"PUBLIC\",\"status\":\"WITHDRAWN\"}".formatted(id));

        await().atMost(30, SECONDS)
                .until(() -> of(id, KnownPractice::isWithdrawn).orElse(false));
        assertThat(of(id, KnownPractice::title)).contains(Optional.empty());
    }

    @Test
    void knowsLittleOfARestrictedOne() {
        var id = UUID.randomUUID();
        tell(id, "published", "{\"id\":\"%s\",\"sensitivity\":\"RESTRICTED\",\"status\":\"PUBLISHED\"}".formatted(id));

        await().atMost(30, SECONDS).until(() -> of(id, KnownPractice::id).isPresent());
        assertThat(of(id, KnownPractice::title)).contains(Optional.empty());
        assertThat(of(id, KnownPractice::topics).orElseThrow()).isEmpty();
    }

    private static void tell(UUID practice, String fact, String json) {
        Announcing.event(UUID.randomUUID(), "eu.alliance.practice.practice." + fact + ".v1", practice, json);
    }

    private static <T> Optional<T> of(UUID id, Function<KnownPractice, T> question) {
        return QuarkusTransaction.requiringNew().call(() -> KnownPractice.of(id).map(question));
    }
}
