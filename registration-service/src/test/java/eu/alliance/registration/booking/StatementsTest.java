package eu.alliance.registration.booking;

import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.booking.Crowd.book;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.registration.booking.Crowd.Guests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** How many statements a request takes does not depend on how many others there are. */
@QuarkusTest
class StatementsTest {

    @Inject
    SessionFactory database;

    @Test
    void areAsManyForTheFirstBookingAsForTheHundredth() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 40);
        var crowd = Crowd.at(summit, 100, 1);

        var early = fewest(session, crowd.subList(0, 3));
        crowd.subList(3, 37).forEach(guests -> book(session, guests, guests.delegate(0)));
        var late = fewest(session, crowd.subList(37, 40));
        var waitingEarly = fewest(session, crowd.subList(40, 43));
        crowd.subList(43, 97).forEach(guests -> book(session, guests, guests.delegate(0)));
        var waitingLate = fewest(session, crowd.subList(97, 100));

        assertThat(late).isEqualTo(early).isLessThanOrEqualTo(12);
        assertThat(waitingLate).isEqualTo(waitingEarly).isEqualTo(early);
    }

    @Test
    void areAsManyForAShortListAsForALongOne() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 2);
        var crowd = Crowd.at(summit, 60, 1);
        crowd.subList(0, 4).forEach(guests -> book(session, guests, guests.delegate(0)));
        var few = statements(() -> registrar().get("/v1/sessions/{id}/bookings?limit=200", session));
        crowd.subList(4, 60).forEach(guests -> book(session, guests, guests.delegate(0)));
        var many = statements(() -> registrar().get("/v1/sessions/{id}/bookings?limit=200", session));

        assertThat(many).isEqualTo(few);
    }

    // a scheduled look may fall into one of them
    private long fewest(UUID session, List<Guests> crowd) {
        return crowd.stream()
                .flatMapToLong(guests -> LongStream.of(statements(() -> book(session, guests, guests.delegate(0)))))
                .min()
                .orElseThrow();
    }

    private long statements(Runnable request) {
        var statistics = database.getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        request.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
