package eu.alliance.registration.draw;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.registration.allotment.PlacePolicy;
import eu.alliance.registration.allotment.Visit;
import eu.alliance.registration.draw.Draw.Slot;
import eu.alliance.registration.draw.Fate.Answer;
import eu.alliance.registration.draw.Fate.Result;
import eu.alliance.registration.overlap.Engagement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final UUID PORT = new UUID(1, 1);
    private static final UUID ARENA = new UUID(1, 2);
    private static final UUID MUSEUM = new UUID(1, 3);
    private static final Instant MORNING = Instant.parse("2036-11-09T09:00:00Z");
    private static final Instant NOON = Instant.parse("2036-11-09T12:00:00Z");

    @Test
    void grantsTheDearestWishThatCanBeGranted() {
        var fates = drawn(Map.of(PORT, 1, ARENA, 1), wish(1, 1, PORT, ARENA), wish(2, 2, PORT, ARENA));

        assertThat(fates)
                .flatExtracting(Fate::answers)
                .extracting(Answer::result)
                .containsExactlyInAnyOrder(Result.GIVEN, Result.OVERLAP, Result.CAPACITY, Result.GIVEN);
    }

    @Test
    void letsNoCityGoTwiceBeforeEveryOtherWentOnce() {
        var many = IntStream.range(0, 8).mapToObj(i -> wish(100 + i, 1, PORT));
        var wishes = java.util.stream.Stream.concat(
                        many, java.util.stream.Stream.of(wish(1, 2, PORT), wish(2, 3, PORT)))
                .toArray(Wish[]::new);
        for (int seed = 0; seed < 50; seed++) {
            var winners = draw("seed " + seed, Map.of(PORT, 3)).of(List.of(wishes)).stream()
                    .filter(fate -> fate.answers().getFirst().result() == Result.GIVEN)
                    .map(Fate::cityId)
                    .toList();

            assertThat(winners).containsExactlyInAnyOrder(city(1), city(2), city(3));
        }
    }

    @Test
    void givesSeveralVisitsThatDoNotOverlapWhenPlacesAreLeft() {
        var fates = drawn(Map.of(PORT, 5, MUSEUM, 5), wish(1, 1, PORT, MUSEUM));

        assertThat(fates.getFirst().answers()).extracting(Answer::result).containsOnly(Result.GIVEN);
    }

    @Test
    void saysWhatStoodInTheWay() {
        var engaged = new Wish(
                delegate(1), city(1), List.of(PORT, ARENA), List.of(new Engagement(delegate(1), PORT, MORNING, NOON)));

        assertThat(drawn(Map.of(PORT, 5, ARENA, 5), engaged).getFirst().answers())
                .extracting(Answer::rank, Answer::result)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Result.ALREADY_BOOKED),
                        org.assertj.core.groups.Tuple.tuple(2, Result.OVERLAP));
        assertThat(drawn(Map.of(), wish(1, 1, PORT)).getFirst().answers())
                .extracting(Answer::result)
                .containsExactly(Result.CLOSED);
    }

    @Test
    void drawsOtherLotsFromAnotherSeed() {
        var wishes = IntStream.range(0, 6).mapToObj(i -> wish(i, i, PORT)).toList();

        var winners = IntStream.range(0, 60)
                .mapToObj(seed -> draw("seed " + seed, Map.of(PORT, 1)).of(wishes).stream()
                        .filter(fate -> fate.answers().getFirst().result() == Result.GIVEN)
                        .findFirst()
                        .orElseThrow()
                        .delegateId())
                .distinct();

        assertThat(winners).hasSize(6);
    }

    private static List<Fate> drawn(Map<UUID, Integer> free, Wish... wishes) {
        return draw("a seed", free).of(List.of(wishes));
    }

    private static Draw draw(String seed, Map<UUID, Integer> free) {
        var slots = free.keySet().stream().collect(java.util.stream.Collectors.toMap(id -> id, DrawTest::slot));
        var visits = free.keySet().stream()
                .collect(java.util.stream.Collectors.toMap(id -> id, id -> new Visit(id, Set.of(), null)));
        return new Draw(seed, new PlacePolicy(visits, free, Map.of()), slots);
    }

    private static Slot slot(UUID session) {
        return session.equals(MUSEUM)
                ? new Slot(session, NOON, NOON.plusSeconds(3600), true)
                : new Slot(session, MORNING, NOON, true);
    }

    private static Wish wish(int delegate, int city, UUID... ranked) {
        return new Wish(delegate(delegate), city(city), List.of(ranked), List.of());
    }

    private static UUID delegate(int n) {
        return new UUID(2, n);
    }

    private static UUID city(int n) {
        return new UUID(3, n);
    }
}
