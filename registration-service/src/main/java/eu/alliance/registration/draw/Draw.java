package eu.alliance.registration.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import eu.alliance.registration.allotment.PlacePolicy;
import eu.alliance.registration.draw.Fate.Answer;
import eu.alliance.registration.draw.Fate.Result;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Random serial dictatorship in rounds. In each round every city, in an order drawn for that round, lets the next of its
 * people take the dearest wish that can still be granted; whoever took one goes to the end of the city's line, whoever
 * has none left goes home. So no city has a second turn before every other had its first, and nobody gains by naming
 * wishes in another order than their own. Lots are digests of the seed and of ids: the same seed and the same wishes
 * are the same draw, whatever order the rows came in.
 *
 * @param places what is left when the draw begins
 * @param slots the sessions that are drawn for
 */
public record Draw(String seed, PlacePolicy places, Map<UUID, Slot> slots) {

    /** A session that is drawn for. */
    public record Slot(UUID session, Instant startsAt, Instant endsAt, boolean isOpen) {

        boolean overlaps(Instant from, Instant until) {
            return from.isBefore(endsAt) && startsAt.isBefore(until);
        }
    }

    /** What becomes of everybody, in the order of their ids. */
    public List<Fate> of(Collection<Wish> wishes) {
        var hopefuls = wishes.stream()
                .map(wish -> new Hopeful(wish, slots))
                .sorted(comparing(hopeful -> lot("delegate", hopeful.id())))
                .toList();
        var lines = new HashMap<UUID, Queue<Hopeful>>();
        hopefuls.forEach(hopeful ->
                lines.computeIfAbsent(hopeful.city(), _ -> new ArrayDeque<>()).add(hopeful));
        var left = places;
        for (int round = 1; !lines.isEmpty(); round++) {
            for (var city : inTurn(lines.keySet(), round)) {
                left = turn(lines.getOrDefault(city, new ArrayDeque<>()), left);
            }
            lines.values().removeIf(Queue::isEmpty);
        }
        var end = left;
        return hopefuls.stream()
                .sorted(comparing(Hopeful::id))
                .map(hopeful -> fate(hopeful, end))
                .toList();
    }

    private static PlacePolicy turn(Queue<Hopeful> line, PlacePolicy left) {
        while (!line.isEmpty()) {
            var next = line.remove();
            var granted = next.take(left);
            if (granted.isPresent()) {
                line.add(next);
                return left.after(List.of(granted.get()));
            }
        }
        return left;
    }

    private List<UUID> inTurn(Collection<UUID> cities, int round) {
        return cities.stream()
                .sorted(comparing(city -> lot("round " + round, city)))
                .toList();
    }

    private static Fate fate(Hopeful hopeful, PlacePolicy left) {
        var ranked = hopeful.wish().ranked();
        return new Fate(
                hopeful.id(),
                hopeful.city(),
                IntStream.range(0, ranked.size())
                        .mapToObj(i -> new Answer(ranked.get(i), i + 1, result(hopeful, ranked.get(i), left)))
                        .toList());
    }

    private static Result result(Hopeful hopeful, UUID session, PlacePolicy left) {
        return hopeful.reason(session)
                .orElseGet(() -> left.obstacleTo(hopeful.waitingFor(session))
                        .map(obstacle -> switch (obstacle) {
                            case CAPACITY -> Result.CAPACITY;
                            case CITY_CAP -> Result.CITY_CAP;
                            case COMBINED -> Result.COMBINED;
                        })
                        .orElse(Result.CAPACITY));
    }

    private String lot(String what, UUID id) {
        try {
            var text = seed + "\n" + what + "\n" + id;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
