package eu.alliance.funding.grant;

import static eu.alliance.funding.Callers.treasurer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.call.CallFixture.euros;
import static eu.alliance.funding.grant.GrantFixture.awarded;
import static eu.alliance.funding.grant.GrantFixture.signing;

import eu.alliance.funding.AdjustableClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A grant of 500,000.00 for each test, a minute after the deadline of its call. */
public abstract class AGrant {

    @Inject
    protected AdjustableClock clock;

    protected UUID coordinator = UUID.randomUUID();
    protected String grant = "";

    @BeforeEach
    protected void award() {
        coordinator = aCity("NL", 660_000);
        grant = awarded(clock, coordinator);
    }

    @AfterEach
    protected void goOn() {
        clock.goOn();
    }

    protected ValidatableResponse sign() {
        return signing(grant, coordinator);
    }

    protected ValidatableResponse pay(String kind, String amount) {
        return treasurer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", kind, "amount", euros(amount)))
                .post("/v1/grants/{id}/payments", grant)
                .then();
    }
}
