package eu.alliance.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.demo.loading.City;
import eu.alliance.localstack.stack.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class RetriesTest {

    private static final int TIMES = 50;

    private final World world = World.only();
    private final Client client = world.client();
    private final String city = City.all().getFirst().slug();
    private final String delegation = newDelegation();

    @Test
    void oneKeySentManyTimesAtOnceHasOneEffect() throws Exception {
        assertThat(sendManyTimes(_ -> "same-" + delegation)).hasSize(1);
        assertThat(delegates()).hasSize(1);
    }

    /** Without the key there is nothing else that would keep the second one out. */
    @Test
    void manyKeysHaveManyEffects() throws Exception {
        assertThat(sendManyTimes(number -> number + "-" + delegation)).hasSize(TIMES);
        assertThat(delegates()).hasSize(TIMES);
    }

    private Set<String> sendManyTimes(IntFunction<String> key) throws Exception {
        var staff = Delegations.delegate("STAFF", false);
        var path = "/v1/delegations/" + delegation + "/delegates";
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> sent = IntStream.range(0, TIMES)
                    .mapToObj(number -> crowd.submit(() -> client.post(city, path, staff, key.apply(number))
                            .expect(201)
                            .id()))
                    .toList();
            var answers = new HashSet<String>();
            for (var each : sent) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private List<String> delegates() {
        return world.tables(Application.REGISTRATION)
                .column("select id from delegate where delegation_id = '" + delegation + "'");
    }

    private String newDelegation() {
        var occasion = "retries-" + UUID.randomUUID();
        var summit = new Delegations(client, occasion, 1).summits().getFirst();
        return client.post(city, "/v1/summits/" + summit + "/delegations", Map.of(), occasion)
                .expect(201)
                .id();
    }
}
