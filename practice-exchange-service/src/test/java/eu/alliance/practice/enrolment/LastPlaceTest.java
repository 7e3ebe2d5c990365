package eu.alliance.practice.enrolment;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.training.TrainingFixture.aPublishedOne;
import static eu.alliance.practice.training.TrainingFixture.enrol;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.practice.training.Training;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LastPlaceTest {

    static final int PLACES = 3;
    static final int RUSH = 24;

    final UUID city = aMember();

    @Test
    void isGivenOnceHoweverManyComeAtOnce() throws Exception {
        var training = aPublishedOne(PLACES);

        var statuses = atOnce(RUSH, () -> enrol(city, training).statusCode());

        assertThat(statuses).containsOnly(201);
        var answer = admin(city).get(training + "/enrolments?limit=200");
        List<String> given = answer.path("items.status");
        List<Integer> positions = answer.path("items.position");
        assertThat(given).filteredOn("CONFIRMED"::equals).hasSize(PLACES);
        assertThat(positions.stream().filter(Objects::nonNull).sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, RUSH - PLACES).boxed().toList());
    }

    @Test
    void goesOnToTheNextWhenManyGiveUpAtOnce() throws Exception {
        var training = aPublishedOne(PLACES);
        var places = IntStream.range(0, 9)
                .mapToObj(_ -> enrol(city, training).header("Location"))
                .toList();
        var leaving = new ArrayList<>(places.subList(0, 5));

        atOnce(5, () -> admin(city).post(next(leaving) + "/cancellation").statusCode());

        assertThat(places.subList(5, 8))
                .allSatisfy(place -> assertThat(admin(city).get(place).<String>path("status"))
                        .isEqualTo("CONFIRMED"));
        assertThat(editor().get(places.get(8)).<Integer>path("position")).isEqualTo(1);
    }

    /** The control: with nobody holding the training two get the one place. */
    @Test
    void wouldBeGivenTwiceIfNobodyHeldTheTraining() throws Exception {
        var id = UUID.fromString(aPublishedOne(1).replaceAll(".*/", ""));
        var bothHaveLooked = new CyclicBarrier(2);

        atOnce(
                2,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var training = Training.found(id).orElseThrow();
                    var participant = new Participant("Ada", "Muster", UUID.randomUUID() + "@city.example");
                    var enrolment = Enrolment.enrol(training, city, participant, Instant.now());
                    bothHaveLooked.await(10, TimeUnit.SECONDS);
                    return enrolment.id();
                }));

        assertThat(QuarkusTransaction.requiringNew().call(() -> Enrolment.confirmedIn(id)))
                .isEqualTo(2);
    }

    private static synchronized String next(List<String> places) {
        return places.removeFirst();
    }

    private static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var results = new ArrayList<T>();
            for (var answer : threads.invokeAll(Collections.nCopies(callers, call))) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
