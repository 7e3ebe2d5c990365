package eu.alliance.funding.rush;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Ten thousand submissions of a thousand cities in the last minute; see bench/rush. */
public final class RushBench {

    private static final int CITIES = 1000;
    private static final int SUBMISSIONS = 10_000;
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration PAST = Duration.ofSeconds(5);

    private RushBench() {}

    /**
     * {@code steady}: evenly over a minute. {@code killed}: the same, with kill -9 in the middle. {@code crowd}: everybody
     * as fast as it goes. Before them all a crowd that nobody counts: no service meets its deadline as it was just
     * started, but for the one that was killed. What the service is told otherwise is in the system property {@code settings}.
     */
    public static void main(String[] modes) throws Exception {
        try (var program = new Program(settings())) {
            play("warm-up", program);
            for (var mode : modes.length == 0 ? new String[] {"steady", "killed", "crowd"} : modes) {
                play(mode, program);
            }
        }
        System.exit(0); // the client's threads would stay
    }

    private static Map<String, String> settings() {
        return Arrays.stream(System.getProperty("settings", "").split(" "))
                .filter(setting -> setting.contains("="))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static void play(String mode, Program program) throws Exception {
        var isCrowd = !mode.equals("steady") && !mode.equals("killed");
        var ahead = isCrowd ? Duration.ofSeconds(20) : LENGTH.minus(PAST);
        var call = new CallInAHurry(program, CITIES, Duration.ofSeconds(20).plus(ahead));
        var applicants = call.applicants();
        var deadline = call.deadline();
        var start = deadline.minus(ahead);
        Rush.Pace pace = isCrowd
                ? (_, _) -> awaiting(start) && Instant.now().isBefore(deadline.plus(PAST))
                : (applicant, version) -> version < SUBMISSIONS / CITIES
                        && awaiting(start.plus(LENGTH.multipliedBy((long) version * CITIES + applicant)
                                .dividedBy(SUBMISSIONS)));
        try (var killer = Executors.newSingleThreadScheduledExecutor()) {
            if (mode.equals("killed")) {
                var half = Duration.between(Instant.now(), start.plus(ahead.dividedBy(2)));
                killer.schedule(program::crash, half.toMillis(), MILLISECONDS);
            }
            var attempts = new Rush(_ -> {}).run(applicants, pace);
            new Proof(program.door(), deadline).holdsFor(applicants, attempts);
            inTime(attempts, deadline);
            report(mode, attempts);
        }
    }

    private static boolean awaiting(Instant moment) {
        while (true) {
            var left = Duration.between(Instant.now(), moment);
            if (!left.isPositive()) {
                return true;
            }
            LockSupport.parkNanos(left.toNanos());
        }
    }

    /** Both programs go by the clock of this machine. */
    private static void inTime(List<Attempt> attempts, Instant deadline) {
        for (var attempt : attempts) {
            if (attempt.isTooLate() && attempt.answeredAt().isBefore(deadline)) {
                throw new AssertionError("Refused in time: " + attempt);
            }
            if (attempt.isAccepted() && attempt.began().isAfter(deadline)) {
                throw new AssertionError("Accepted too late: " + attempt);
            }
        }
    }

    private static void report(String mode, List<Attempt> attempts) {
        var answers = attempts.stream()
                .collect(Collectors.groupingBy(each -> each.answer().status(), TreeMap::new, Collectors.counting()));
        var waits = attempts.stream()
                .filter(Attempt::isAccepted)
                .mapToLong(each -> each.took().toMillis())
                .sorted()
                .toArray();
        System.out.printf(
                "%-7s %6d handed in, %5d receipts verified, answers %s; receipt in ms: p50 %d, p95 %d, p99 %d, max"
                        + " %d%n",
                mode,
                attempts.stream().filter(Attempt::isFinal).count(),
                waits.length,
                answers,
                at(waits, 0.50),
                at(waits, 0.95),
                at(waits, 0.99),
                Arrays.stream(waits).max().orElse(0));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1.0, sorted.length * share)];
    }
}
