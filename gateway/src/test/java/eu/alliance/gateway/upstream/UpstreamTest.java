package eu.alliance.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpstreamTest {

    private static final int PLACES = 4;

    private final Replica one = replica("http://one:8080");
    private final Replica two = replica("http://two:8080");
    private final Upstream service = new Upstream("registration", List.of(one, two), 2 * PLACES);

    private static Replica replica(String url) {
        return new Replica(URI.create(url), null, PLACES, Duration.ofHours(1));
    }

    @BeforeEach
    void bothAreReady() {
        one.wasSeen(true);
        two.wasSeen(true);
    }

    @Test
    void givesEachRequestToTheReplicaWithLessToDo() {
        one.enter(0);
        one.enter(0);

        assertThat(service.enter(null)).isSameAs(two);
        assertThat(service.enter(null)).isSameAs(two);
    }

    @Test
    void passesOverAReplicaThatIsNotReadyAsLongAsAnotherIs() {
        one.wasSeen(false);

        for (int i = 0; i < PLACES; i++) {
            assertThat(service.enter(null)).isSameAs(two);
        }
        // all places of the other are taken
        assertThat(service.enter(null)).isSameAs(one);
    }

    @Test
    void triesAReplicaThatWasNotSeenOnlyForWantOfAnother() {
        one.wasUnreachable();

        assertThat(service.enter(null)).isSameAs(two);
        two.wasUnreachable();
        assertThat(service.enter(null)).isNotNull();
    }

    @Test
    void avoidsTheReplicaThatHasJustFailed() {
        two.enter(0);

        assertThat(service.enter(one)).isSameAs(two);
    }

    @Test
    void leavesAReplicaAloneThatOnlyFails() {
        for (int i = 0; i < Breaker.ENOUGH; i++) {
            one.failed();
        }

        assertThat(service.enter(null)).isSameAs(two);
        assertThat(service.enter(null)).isSameAs(two);

        for (int i = 0; i < Breaker.ENOUGH; i++) {
            two.failed();
        }
        assertThat(service.enter(null)).isNull();
        assertThat(service.isOverloaded()).isFalse();
    }

    @Test
    void asksAReplicaAgainThatComesBack() {
        for (int i = 0; i < Breaker.ENOUGH; i++) {
            one.wasUnreachable();
            two.failed();
        }
        assertThat(service.enter(null)).isNull();

        one.wasSeen(true);

        assertThat(service.enter(null)).isSameAs(one);
    }

    @Test
    void hasNoPlaceWhenAllAreTakenAndOneAfterEachThatIsGivenBack() {
        for (int i = 0; i < 2 * PLACES; i++) {
            assertThat(service.enter(null)).isNotNull();
        }

        assertThat(service.enter(null)).isNull();
        assertThat(service.isOverloaded()).isTrue();
        one.leave();
        assertThat(service.enter(null)).isSameAs(one);
        assertThat(service.enter(null)).isNull();
    }

    @Test
    void keepsAQuarterOfItsPlacesFromAnyOnePath() {
        var rush = new Route(service, "/v1/applications/{id}/submission", new TreeSet<>(List.of("POST")));
        var other = new Route(service, "/v1/calls", new TreeSet<>(List.of("GET")));
        for (int i = 0; i < 6; i++) {
            assertThat(rush.enter()).isTrue();
        }

        assertThat(rush.enter()).isFalse();
        assertThat(other.enter()).isTrue();
        rush.leave();
        assertThat(rush.enter()).isTrue();
    }
}
