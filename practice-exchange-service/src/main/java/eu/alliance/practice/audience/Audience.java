package eu.alliance.practice.audience;

import eu.alliance.platform.problem.Violation;
import eu.alliance.practice.reader.Readership;
import eu.alliance.practice.reader.Sensitivity;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is for; what the editors draft is for editors and reviewers.
 *
 * @param circles those that it is restricted to
 */
public record Audience(Sensitivity sensitivity, List<UUID> circles) {

    private static final UUID NO_CITY = new UUID(0, 0);

    public static Audience of(Sensitivity sensitivity, @Nullable List<UUID> circles) {
        return new Audience(
                sensitivity,
                circles == null ? List.of() : circles.stream().distinct().toList());
    }

    /** The keys that a {@link eu.alliance.practice.reader.Reader} is compared with: a practice's but for a city's. */
    public List<String> keys(boolean published) {
        return new Readership(NO_CITY, true, published, sensitivity, circles)
                .keys().stream()
                        .filter(key -> !key.endsWith(NO_CITY.toString()))
                        .toList();
    }

    /** Every rule that it breaks, with a pointer into the details that name it. */
    public List<Violation> objections(Collection<UUID> knownCircles) {
        if (sensitivity != Sensitivity.RESTRICTED) {
            return circles.isEmpty()
                    ? List.of()
                    : List.of(
                            new Violation("/circles", "CIRCLES_NOT_EXPECTED", "Only what is RESTRICTED has circles."));
        }
        if (circles.isEmpty()) {
            return List.of(new Violation("/circles", "CIRCLES_REQUIRED", "What is RESTRICTED names its circles."));
        }
        return IntStream.range(0, circles.size())
                .filter(i -> !knownCircles.contains(circles.get(i)))
                .mapToObj(i -> new Violation("/circles/" + i, "UNKNOWN_CIRCLE", "There is no such circle."))
                .toList();
    }
}
