package eu.alliance.registration.booking;

import static eu.alliance.registration.Door.registrar;
import static eu.alliance.registration.booking.Crowd.book;
import static eu.alliance.registration.session.SessionFixture.aVisit;
import static eu.alliance.registration.summit.SummitFixture.anOpenSummit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.testkit.Statements;
import eu.alliance.registration.booking.Crowd.Guests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.UUID;
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
        var crowd = Crowd.at(summit, 100, 1).iterator();

        var early = ofNext(crowd, session);
        bookNext(30, crowd, session);
        var late = ofNext(crowd, session);
        var waitingEarly = ofNext(crowd, session);
        bookNext(50, crowd, session);
        var waitingLate = ofNext(crowd, session);

        assertThat(late).isEqualTo(early).isLessThanOrEqualTo(12);
        assertThat(waitingLate).isEqualTo(waitingEarly).isEqualTo(early);
    }

    @Test
    void areAsManyForAShortListAsForALongOne() {
        var summit = anOpenSummit();
        var session = aVisit(summit, 2);
        var crowd = Crowd.at(summit, 60, 1).iterator();
        bookNext(4, crowd, session);
        var few = Statements.of(database, () -> list(session));
        bookNext(56, crowd, session);

        assertThat(Statements.of(database, () -> list(session))).isEqualTo(few);
    }

    private long ofNext(Iterator<Guests> crowd, UUID session) {
        return Statements.of(database, () -> bookNext(1, crowd, session));
    }

    private static void bookNext(int count, Iterator<Guests> crowd, UUID session) {
        for (int i = 0; i < count; i++) {
            var guests = crowd.next();
            book(session, guests, guests.delegate(0));
        }
    }

    private static void list(UUID session) {
        registrar().get("/v1/sessions/{id}/bookings?limit=200", session);
    }
}
