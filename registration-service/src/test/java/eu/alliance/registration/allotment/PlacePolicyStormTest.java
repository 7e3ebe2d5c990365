package eu.alliance.registration.allotment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Bookings, cancellations and changes of capacity in any order, over two visits that share a bus. */
class PlacePolicyStormTest {

    private static final List<UUID> VISITS = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final List<UUID> CITIES = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final UUID BUS = new UUID(2, 1);
    private static final int CAP = 3;

    /** Something that happens: {@code size} people book, or the {@code size}-th holder leaves, or a capacity is set. */
    record Blow(Kind kind, int visit, int city, int size) {}

    enum Kind {
        BOOK,
        LEAVE,
        RESIZE,
        RESIZE_BUS
    }

    @Provide
    Arbitrary<List<Blow>> storms() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, Kind.BOOK),
                                net.jqwik.api.Tuple.of(5, Kind.LEAVE),
                                net.jqwik.api.Tuple.of(1, Kind.RESIZE),
                                net.jqwik.api.Tuple.of(1, Kind.RESIZE_BUS)),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 6))
                .as(Blow::new)
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 500)
    void neverGivesMoreThanThereIsNorKeepsBackWhatSomebodyCouldTake(@ForAll("storms") List<Blow> storm) {
        var summit = new Summit();
        for (var blow : storm) {
            var before = summit.taken();
            summit.feel(blow);
            summit.settle();
            summit.taken()
                    .forEach((of, taken) -> assertThat(taken)
                            .as("held of %s", of)
                            .isLessThanOrEqualTo(Math.max(summit.size(of), before.getOrDefault(of, 0))));
            var policy = summit.policy();
            assertThat(policy.held().values()).allMatch(held -> held <= CAP);
            assertThat(summit.queue)
                    .allSatisfy(
                            waiting -> assertThat(policy.obstacleTo(waiting)).isPresent());
        }
    }

    @Property(tries = 200)
    void neverLetsSomebodyPassWhoAsksForTheSame(@ForAll("storms") List<Blow> storm) {
        var summit = new Summit();
        for (var blow : storm) {
            summit.feel(blow);
            var queue = List.copyOf(summit.queue);
            var admitted = summit.settle();
            for (var later : admitted) {
                assertThat(queue.subList(0, queue.indexOf(later)))
                        .filteredOn(earlier -> earlier.share().equals(later.share())
                                && earlier.places().size() == later.places().size())
                        .allMatch(admitted::contains);
            }
        }
    }

    /** What the database would hold. */
    private static final class Summit {

        private final Map<UUID, Integer> sizes = new HashMap<>(Map.of(VISITS.get(0), 4, VISITS.get(1), 4, BUS, 6));
        private final List<Waiting> holders = new ArrayList<>();
        private final List<Waiting> queue = new ArrayList<>();

        void feel(Blow blow) {
            switch (blow.kind()) {
                case BOOK ->
                    queue.add(new Waiting(
                            VISITS.get(blow.visit()),
                            CITIES.get(blow.city()),
                            Stream.generate(UUID::randomUUID)
                                    .limit((blow.size() + 1) / 2)
                                    .toList()));
                case LEAVE -> {
                    if (!holders.isEmpty()) {
                        holders.remove(blow.size() % holders.size());
                    }
                }
                case RESIZE -> sizes.put(VISITS.get(blow.visit()), blow.size());
                case RESIZE_BUS -> sizes.put(BUS, blow.size() + 2);
            }
        }

        List<Waiting> settle() {
            var admitted = policy().admitted(queue);
            queue.removeAll(admitted);
            holders.addAll(admitted);
            return admitted;
        }

        int size(UUID of) {
            return sizes.getOrDefault(of, 0);
        }

        Map<UUID, Integer> taken() {
            var taken = new HashMap<UUID, Integer>();
            holders.forEach(holder -> Stream.of(holder.session(), BUS)
                    .forEach(of -> taken.merge(of, holder.places().size(), Integer::sum)));
            return taken;
        }

        PlacePolicy policy() {
            var visits = new HashMap<UUID, Visit>();
            VISITS.forEach(visit -> visits.put(visit, new Visit(visit, Set.of(BUS), CAP)));
            var free = new HashMap<>(sizes);
            taken().forEach((of, taken) -> free.merge(of, -taken, Integer::sum));
            var held = new HashMap<Share, Integer>();
            holders.forEach(holder -> held.merge(holder.share(), holder.places().size(), Integer::sum));
            return new PlacePolicy(visits, free, held);
        }
    }
}
