package eu.alliance.funding.rush;

import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.aCallForCities;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.platform.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("slow")
class DeadlineRushTest {

    static final int CITIES = 40;
    static final int VERSIONS = 12;

    @Inject
    AdjustableClock clock;

    @TestHTTPResource
    @Nullable URI root;

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void acceptsWhatIsInTimeAndNothingElseWhileTheDeadlinePasses() throws Exception {
        var door = new Door(Objects.requireNonNull(root));
        clock.stopAt(DEADLINE.minusSeconds(60));
        var call = aCallForCities();
        var applicants = applicants(door, call);
        clock.stopAt(DEADLINE);
        var accepted = new AtomicInteger();
        var refusedInTime = ConcurrentHashMap.<Attempt>newKeySet();
        var hasPassed = new AtomicBoolean();
        var rush = new Rush(attempt -> {
            if (!hasPassed.get() && attempt.isTooLate()) {
                refusedInTime.add(attempt);
            }
            if (attempt.isAccepted() && accepted.incrementAndGet() == CITIES * VERSIONS / 2) {
                hasPassed.set(true);
                clock.stopAt(DEADLINE.plusMillis(1));
            }
        });

        var attempts = rush.run(applicants, (_, version) -> version < VERSIONS);

        new Proof(door, DEADLINE).holdsFor(applicants, attempts);
        assertThat(attempts).filteredOn(Attempt::isFinal).hasSize(CITIES * VERSIONS);
        assertThat(refusedInTime).as("refused while it was time").isEmpty();
        assertThat(attempts.stream().filter(Attempt::isTooLate).count()).isPositive();
        assertThat(accepted.get()).isBetween(CITIES * VERSIONS / 2, CITIES * VERSIONS / 2 + CITIES);
    }

    private static List<Applicant> applicants(Door door, String call) {
        var applicants = new ArrayList<Applicant>();
        for (int i = 0; i < CITIES; i++) {
            var city = aCity("NL", 100_000);
            var bearer = Tokens.user("admin-of-" + city)
                    .roles("city-admin")
                    .city(city)
                    .bearer();
            applicants.add(Applicant.of(door, bearer, call, city, i));
        }
        return applicants;
    }
}
