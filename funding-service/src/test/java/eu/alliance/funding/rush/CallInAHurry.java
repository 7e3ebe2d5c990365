package eu.alliance.funding.rush;

import static eu.alliance.funding.rush.Applicant.euros;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A call that closes soon, and the cities that have begun an application under it. */
final class CallInAHurry {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Program program;
    private final Instant deadline;
    private final List<Applicant> applicants = new ArrayList<>();

    CallInAHurry(Program program, int cities, Duration until) {
        this.program = program;
        deadline = Instant.now().plus(until).truncatedTo(ChronoUnit.SECONDS);
        var officer = program.tokenOf("officer", "grants-officer", null);
        var door = program.door();
        var call = door.post(officer, "/v1/calls", UUID.randomUUID().toString(), call(deadline))
                .expect(201)
                .body()
                .path("id")
                .asText();
        door.post(officer, "/v1/calls/" + call + "/opening", UUID.randomUUID().toString(), null)
                .expect(200);
        for (int i = 0; i < cities; i++) {
            var city = new UUID(0, i);
            var bearer = program.tokenOf("city-" + i, "city-admin", city);
            applicants.add(Applicant.of(door, bearer, call, city, i));
        }
    }

    Instant deadline() {
        return deadline;
    }

    List<Applicant> applicants() {
        return applicants;
    }

    private static Map<String, Object> call(Instant deadline) {
        return Map.of(
                "title", Map.of("en", "The last minute"),
                "deadline",
                        Map.of(
                                "local", LocalDateTime.ofInstant(deadline, ZONE).toString(),
                                "zone", ZONE.getId()),
                "budget", euros("82000000.00"),
                "minGrant", euros("1000.00"),
                "maxGrant", euros("5000000.00"),
                "coFinancingRate", "0.80");
    }
}
