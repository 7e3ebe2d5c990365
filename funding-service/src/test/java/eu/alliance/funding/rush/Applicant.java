package eu.alliance.funding.rush;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A city that improves its application to the last and hands it in each time. */
record Applicant(Door door, String bearer, String application) {

    private static final Duration A_WHILE = Duration.ofMillis(300);

    static Applicant of(Door door, String bearer, String call, UUID city, int number) {
        var begun = door.post(
                        bearer,
                        "/v1/calls/" + call + "/applications",
                        call + "-" + city,
                        Map.of(
                                "title", Map.of("en", "Application " + number),
                                "budget",
                                        new Object[] {
                                            Map.of(
                                                    "cityId",
                                                    city,
                                                    "category",
                                                    "PERSONNEL",
                                                    "amount",
                                                    euros("1000000.00"))
                                        },
                                "requestedGrant", euros("800000.00")))
                .expect(201);
        return new Applicant(door, bearer, begun.body().path("id").asText());
    }

    /** Writes a new version and hands it in, until that is accepted or refused for good. */
    void improve(int version, Consumer<Attempt> record) {
        var title = Map.of("title", Map.of("en", "Version " + version));
        for (var answer = edit(title); isPutOff(answer); answer = edit(title)) {
            await(answer);
        }
        handIn("version-" + version + "-of-" + application, record);
    }

    private Door.Answer edit(Object change) {
        return door.patch(bearer, "/v1/applications/" + application, change);
    }

    private void handIn(String key, Consumer<Attempt> record) {
        var began = Instant.now();
        while (true) {
            var sentAt = Instant.now();
            var start = System.nanoTime();
            var answer = door.post(bearer, "/v1/applications/" + application + "/submission", key, null);
            var took = Duration.ofNanos(System.nanoTime() - start);
            var attempt = new Attempt(this, began, sentAt, Instant.now(), took, answer);
            record.accept(attempt);
            if (attempt.isFinal()) {
                return;
            }
            await(answer);
        }
    }

    /** As long as it was told to and a little longer: not all come again at the same moment. */
    private static void await(Door.Answer answer) {
        var least = answer.comeAgain().orElse(A_WHILE).toNanos();
        LockSupport.parkNanos(least + ThreadLocalRandom.current().nextLong(least));
    }

    private static boolean isPutOff(Door.Answer answer) {
        return switch (answer.status()) {
            case 0, 503 -> true;
            case 200, 409 -> false; // what is too late is handed in all the same: it has to be refused
            default -> throw new AssertionError("Editing: " + answer);
        };
    }

    static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
