package eu.alliance.registration.draw;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.registration.allotment.PlacePolicy;
import eu.alliance.registration.allotment.Visit;
import eu.alliance.registration.allotment.Waiting;
import eu.alliance.registration.draw.Draw.Slot;
import eu.alliance.registration.draw.Fate.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Six visits in three overlapping slots, two of them on one bus, five cities of unequal size, any wishes. */
class DrawPropertyTest {

    private static final UUID BUS = new UUID(9, 9);
    private static final Instant START = Instant.parse("2036-11-09T09:00:00Z");
    private static final List<UUID> VISITS =
            IntStream.range(0, 6).mapToObj(i -> new UUID(1, i)).toList();

    record Summit(String seed, List<Wish> wishes, List<Integer> capacities, int bus, int cap) {

        Draw draw() {
            var visits = new HashMap<UUID, Visit>();
            var free = new HashMap<UUID, Integer>();
            var slots = new HashMap<UUID, Slot>();
            for (int i = 0; i < VISITS.size(); i++) {
                var id = VISITS.get(i);
                visits.put(id, new Visit(id, i < 2 ? Set.of(BUS) : Set.of(), cap));
                free.put(id, capacities.get(i));
                slots.put(id, new Slot(id, startOf(i), startOf(i).plusSeconds(5400), true));
            }
            free.put(BUS, bus);
            return new Draw(seed, new PlacePolicy(visits, free, Map.of()), slots);
        }
    }

    private static Instant startOf(int visit) {
        return START.plusSeconds(3600L * (visit % 3));
    }

    @Provide
    Arbitrary<Summit> summits() {
        var ranked = Arbitraries.shuffle(VISITS)
                .flatMap(all -> Arbitraries.integers().between(0, 6).map(n -> all.subList(0, n)));
        var wishes = Combinators.combine(Arbitraries.integers().between(0, 4), ranked)
                .as((city, sessions) -> Map.entry(city, sessions))
                .list()
                .ofMaxSize(30)
                .map(drawn -> IntStream.range(0, drawn.size())
                        .mapToObj(i -> new Wish(
                                new UUID(2, i),
                                new UUID(3, drawn.get(i).getKey()),
                                drawn.get(i).getValue(),
                                List.of()))
                        .toList());
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMaxLength(8),
                        wishes,
                        Arbitraries.integers().between(0, 6).list().ofSize(6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 4))
                .as(Summit::new);
    }

    @Property(tries = 500)
    void staysWithinAllBounds(@ForAll("summits") Summit summit) {
        var fates = summit.draw().of(summit.wishes());
        var taken = new HashMap<UUID, Integer>();
        var shares = new HashMap<String, Integer>();
        for (var fate : fates) {
            var given = given(fate);
            given.forEach(session -> {
                taken.merge(session, 1, Integer::sum);
                shares.merge(session + " " + fate.cityId(), 1, Integer::sum);
            });
            for (var one : given) {
                for (var other : given) {
                    assertThat(one.equals(other) || !overlap(one, other))
                            .as("nobody is in two places at once")
                            .isTrue();
                }
            }
        }
        for (int i = 0; i < VISITS.size(); i++) {
            assertThat(taken.getOrDefault(VISITS.get(i), 0))
                    .isLessThanOrEqualTo(summit.capacities().get(i));
        }
        assertThat(taken.getOrDefault(VISITS.get(0), 0) + taken.getOrDefault(VISITS.get(1), 0))
                .isLessThanOrEqualTo(summit.bus());
        assertThat(shares.values()).allMatch(share -> share <= summit.cap());
    }

    @Property(tries = 200)
    void isTheSameAgainWhateverTheOrderOfRows(@ForAll("summits") Summit summit, @ForAll long shuffle) {
        var shuffled = new ArrayList<>(summit.wishes());
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(summit.draw().of(shuffled)).isEqualTo(summit.draw().of(summit.wishes()));
    }

    @Property(tries = 200)
    void leavesNoWishOpenThatCouldStillBeGranted(@ForAll("summits") Summit summit) {
        var fates = summit.draw().of(summit.wishes());
        var left = summit.draw().places();
        for (var fate : fates) {
            for (var session : given(fate)) {
                left = left.after(List.of(new Waiting(session, fate.cityId(), List.of(fate.delegateId()))));
            }
        }
        for (var fate : fates) {
            for (var answer : fate.answers()) {
                var isFree = left.obstacleTo(new Waiting(answer.sessionId(), fate.cityId(), List.of(fate.delegateId())))
                        .isEmpty();
                var isBusy = given(fate).stream().anyMatch(other -> overlap(answer.sessionId(), other));
                assertThat(answer.result() != Result.GIVEN && isFree && !isBusy).isFalse();
            }
        }
    }

    private static List<UUID> given(Fate fate) {
        return fate.answers().stream()
                .filter(answer -> answer.result() == Result.GIVEN)
                .map(Fate.Answer::sessionId)
                .toList();
    }

    private static boolean overlap(UUID one, UUID other) {
        var first = startOf((int) one.getLeastSignificantBits());
        var second = startOf((int) other.getLeastSignificantBits());
        return Math.abs(first.getEpochSecond() - second.getEpochSecond()) < 5400;
    }
}
