package eu.alliance.practice.opencall;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.paging.Paging;
import eu.alliance.practice.Funding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownCallTest {

    static final Instant DEADLINE = Instant.parse("2027-03-15T16:00:00Z");

    @Inject
    CallInbox inbox;

    final UUID call = UUID.randomUUID();
    final String topic = "topic-" + call;

    /** The word that it has closed may come late: nobody is sent to a closed door meanwhile. */
    @Test
    void isOpenToTheDeadlinesInstantAndNotAMillisecondLonger() {
        hear("opened", 3);

        assertThat(openAt(DEADLINE.minusMillis(1))).containsExactly(call);
        assertThat(openAt(DEADLINE)).containsExactly(call);
        assertThat(openAt(DEADLINE.plusMillis(1))).isEmpty();
    }

    @Test
    void changesWithNewsOnly() {
        hear("opened", 3);
        var first = revision();

        hear("opened", 3);
        hear("announced", 1);
        assertThat(revision()).isEqualTo(first);
        hear("closed", 5);
        assertThat(revision()).isGreaterThan(first);
        assertThat(openAt(DEADLINE)).isEmpty();
    }

    @Test
    void isForgottenToBeToldAnew() {
        hear("opened", 3);

        QuarkusTransaction.begin();
        inbox.clear();
        assertThat(KnownCall.count()).isZero();
        QuarkusTransaction.rollback();
    }

    private void hear(String fact, int revision) {
        var event = Funding.told("call-" + fact + ".v1", call, data -> {
            data.put("revision", revision);
            data.putArray("topics").add(topic);
        });
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
    }

    private List<UUID> openAt(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> KnownCall.openAt(now, List.of(topic))
                        .page(new Paging(10, null), new OpenCallResource.Filters(), KnownCall::id)
                        .items());
    }

    private long revision() {
        return QuarkusTransaction.requiringNew()
                .call(() -> KnownCall.of(call).orElseThrow().revision());
    }
}
