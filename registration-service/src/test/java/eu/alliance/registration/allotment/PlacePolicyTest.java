package eu.alliance.registration.allotment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacePolicyTest {

    private static final UUID PORT = UUID.randomUUID();
    private static final UUID ARENA = UUID.randomUUID();
    private static final UUID BUS = UUID.randomUUID();
    private static final UUID RIGA = UUID.randomUUID();
    private static final UUID TURIN = UUID.randomUUID();

    private static Waiting one(UUID city) {
        return group(city, 1);
    }

    private static Waiting group(UUID city, int size) {
        return new Waiting(
                PORT, city, Stream.generate(UUID::randomUUID).limit(size).toList());
    }

    private static PlacePolicy port(int free, @org.jspecify.annotations.Nullable Integer maxPerCity, int heldByRiga) {
        return new PlacePolicy(
                Map.of(PORT, new Visit(PORT, Set.of(), maxPerCity)),
                Map.of(PORT, free),
                Map.of(new Share(PORT, RIGA), heldByRiga));
    }

    @Test
    void givesPlacesInTurn() {
        var first = one(RIGA);
        var second = one(TURIN);
        var third = one(RIGA);

        assertThat(port(2, null, 0).admitted(List.of(first, second, third))).containsExactly(first, second);
        assertThat(port(0, null, 0).admitted(List.of(first))).isEmpty();
        assertThat(port(0, null, 0).obstacleTo(first)).contains(BlockedBy.CAPACITY);
    }

    @Test
    void passesOverACityThatHasItsShare() {
        var capped = one(RIGA);
        var next = one(TURIN);
        var policy = port(1, 2, 2);

        assertThat(policy.admitted(List.of(capped, next))).containsExactly(next);
        assertThat(policy.obstacleTo(capped)).contains(BlockedBy.CITY_CAP);
    }

    @Test
    void countsTheShareWhileItGivesPlaces() {
        var queue = List.of(one(TURIN), one(TURIN), one(TURIN));

        assertThat(port(3, 2, 0).admitted(queue)).containsExactly(queue.get(0), queue.get(1));
    }

    @Test
    void keepsAGroupTogetherAndLetsNoPlaceLieIdleForIt() {
        var group = group(RIGA, 3);
        var single = one(TURIN);

        assertThat(port(2, null, 0).admitted(List.of(group, single))).containsExactly(single);
        assertThat(port(3, null, 0).admitted(List.of(group, single))).containsExactly(group);
        assertThat(port(2, null, 0).obstacleTo(group)).contains(BlockedBy.CAPACITY);
    }

    @Test
    void saysWhenAGroupIsTooLargeForItsCitysShare() {
        assertThat(port(10, 2, 0).obstacleTo(group(TURIN, 3))).contains(BlockedBy.CITY_CAP);
    }

    @Test
    void givesNothingWhereMoreIsTakenThanThereIs() {
        assertThat(port(-3, null, 5).admitted(List.of(one(TURIN)))).isEmpty();
    }

    @Test
    void takesFromEverythingThatAPlaceNeeds() {
        var visits = Map.of(PORT, new Visit(PORT, Set.of(BUS), null), ARENA, new Visit(ARENA, Set.of(BUS), null));
        var policy = new PlacePolicy(visits, Map.of(PORT, 5, ARENA, 5, BUS, 1), Map.of());
        var toPort = one(RIGA);
        var toArena = new Waiting(ARENA, TURIN, List.of(UUID.randomUUID()));

        assertThat(policy.admitted(List.of(toPort, toArena))).containsExactly(toPort);
        assertThat(new PlacePolicy(visits, Map.of(PORT, 5, ARENA, 5, BUS, 0), Map.of()).obstacleTo(toArena))
                .contains(BlockedBy.COMBINED);
        assertThat(new PlacePolicy(visits, Map.of(PORT, 5, ARENA, 0, BUS, 0), Map.of()).obstacleTo(toArena))
                .contains(BlockedBy.CAPACITY);
    }
}
