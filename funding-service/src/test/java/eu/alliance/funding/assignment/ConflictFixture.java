package eu.alliance.funding.assignment;

import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.application.ApplicationFixture.handIn;
import static eu.alliance.funding.application.ApplicationFixture.handedIn;
import static eu.alliance.funding.application.ApplicationFixture.screened;
import static eu.alliance.funding.assignment.EvaluationFixture.DEADLINE;
import static eu.alliance.funding.assignment.EvaluationFixture.judged;
import static eu.alliance.funding.assignment.EvaluationFixture.practiceOf;
import static eu.alliance.funding.assignment.EvaluationFixture.scores;
import static eu.alliance.funding.call.CallFixture.aCall;
import static eu.alliance.funding.call.CallFixture.opened;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.Announcing;
import eu.alliance.funding.adoption.KnownAdoption;
import eu.alliance.funding.conflict.Interest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Applications in which a city has an interest. */
final class ConflictFixture {

    private ConflictFixture() {}

    /** Handed in under an open call; {@code home} has this one interest in it and no other. */
    static String anApplicationIn(Interest interest, String call, UUID home, AdjustableClock clock) {
        return switch (interest) {
            case COORDINATOR -> handedIn(call, home, "500000.00");
            case PARTNER -> handedInWith(home, call, aCity("NL", 660_000));
            case EVIDENCE_SOURCE -> handedIn(call, aCity("NL", 1000), "500000.00", List.of(practiceOf(home)));
            case EVIDENCE_ADOPTER -> {
                var practice = practiceOf(UUID.randomUUID());
                adopted(practice, home, "IN_USE");
                yield handedIn(call, aCity("NL", 1000), "500000.00", List.of(practice));
            }
            case APPLICANT_TO_SAME_CALL -> {
                handedIn(call, home, "500000.00");
                yield handedIn(call, aCity("NL", 1000), "500000.00");
            }
            case RUNNING_JOINT_GRANT -> {
                var companion = aCity("NL", 660_000);
                shareAGrant(home, companion, clock);
                yield handedIn(call, companion, "500000.00");
            }
        };
    }

    /** In the library, as funding has heard. */
    static void adopted(UUID practice, UUID city, String stage) {
        var id = UUID.randomUUID();
        Announcing.event(UUID.randomUUID(), "eu.alliance.practice.adoption.started.v1", id, """
            {"id":"%s","revision":1,"sensitivity":"PUBLIC","practiceId":"%s","version":1,"cityId":"%s",
             "stage":"%s","startedAt":"2027-03-15T16:00:00Z"}\
            """.formatted(
                        id, practice, city, stage));
        Announcing.until(() -> KnownAdoption.findByIdOptional(id).isPresent());
    }

    private static void shareAGrant(UUID home, UUID companion, AdjustableClock clock) {
        var earlier = aCall();
        earlier.put("deadline", Map.of("local", "2042-03-13T17:00", "zone", "Europe/Brussels"));
        earlier.put("eligibility", Map.of());
        var shared = opened(earlier);
        var application = handedInWith(home, shared, companion);
        clock.stopAt(DEADLINE.minusSeconds(7200));
        screened(application);
        judged(shared, application, scores(25, 35, 25));
        officer().post("/v1/calls/{id}/ranking", shared).then().statusCode(201);
        officer().post("/v1/calls/{id}/decision", shared).then().statusCode(200);
    }

    static String handedInWith(UUID partner, String call, UUID coordinator) {
        var application = begun(call, coordinator, partner);
        confirmed(application, partner);
        handIn(application, coordinator);
        return application;
    }
}
