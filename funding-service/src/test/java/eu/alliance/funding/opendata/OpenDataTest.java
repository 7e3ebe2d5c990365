package eu.alliance.funding.opendata;

import static eu.alliance.funding.Callers.anyone;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.call.CallFixture.aCallWith;
import static eu.alliance.funding.call.CallFixture.announced;
import static eu.alliance.funding.call.CallFixture.opened;
import static eu.alliance.funding.grant.GrantFixture.awarded;
import static eu.alliance.funding.grant.GrantFixture.signing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import eu.alliance.funding.AdjustableClock;
import eu.alliance.funding.grant.Grant;
import eu.alliance.funding.grant.GrantStatus;
import eu.alliance.localstack.machine.Places;
import eu.alliance.platform.testkit.ContractSchemas;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenDataTest {

    static final ContractSchemas FORMATS =
            ContractSchemas.in(Places.root().resolve("funding-service/src/test/resources/open-data"));

    @Inject
    AdjustableClock clock;

    @Inject
    GivingResource giving;

    @AfterEach
    void goOn() {
        clock.goOn();
    }

    @Test
    void showsACallAsAnOpportunity() {
        var details = aCallWith("deadline", Map.of("local", "2042-03-14T17:00", "zone", "Europe/Brussels"));
        details.put("questionsUntil", Map.of("local", "2042-03-01T12:00", "zone", "Europe/Brussels"));
        var call = announced(details);

        anyone().get("/v1/exports/common-grants/opportunities/{id}", call)
                .then()
                .statusCode(200)
                .body("status", is(200))
                .body("message", is("Success"))
                .body("data.id", is(call))
                .body("data.title", is("Protection of public spaces"))
                .body("data.description", is("Crowded places made safe by design."))
                .body("data.status.value", is("forecasted"))
                .body("data.status", not(hasKey("customValue")))
                .body("data.funding.totalAmountAvailable.amount", is("18500000.00"))
                .body("data.funding.maxAwardAmount.currency", is("EUR"))
                .body("data.keyDates.closeDate.eventType", is("singleDate"))
                .body("data.keyDates.closeDate.date", is("2042-03-14"))
                .body("data.keyDates.closeDate.time", is("17:00:00"))
                .body("data.keyDates.otherDates.questions.date", is("2042-03-01"));
    }

    @Test
    void pagesAsTheProtocolDoes() {
        announced();
        announced();

        anyone().get("/v1/exports/common-grants/opportunities?page=2&pageSize=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("paginationInfo.page", is(2))
                .body("paginationInfo.pageSize", is(1))
                .body("paginationInfo.totalItems", greaterThanOrEqualTo(2));
        for (var wrong : new String[] {"page=0", "pageSize=0", "pageSize=1001", "page=x", "limit=1"}) {
            anyone().get("/v1/exports/common-grants/opportunities?" + wrong)
                    .then()
                    .statusCode(400);
        }
        anyone().get("/v1/exports/common-grants/opportunities/x").then().statusCode(404);
    }

    @Test
    void showsGrantsInTheDataStandard() {
        var coordinator = aCity("NL", 1000);
        var grant = awarded(clock, coordinator);
        var other = aCity("LV", 1000);
        signing(awarded(clock, other), other).statusCode(200);

        var grants =
                anyone().get("/v1/exports/360giving").then().statusCode(200).extract();

        assertThat(FORMATS.faults("360giving", grants.asString())).isEmpty();
        var shown = grants.jsonPath()
                .<Map<String, Object>>get("grants.find { it.id == '360G-alliance-%s' }".formatted(grant));
        assertThat(shown).containsEntry("currency", "EUR").containsEntry("awardDate", "2042-03-14");
        assertThat(shown.get("amountAwarded")).isInstanceOf(Number.class).hasToString("500000.0");
        assertThat("" + shown.get("recipientOrganization")).contains("A city").contains(coordinator.toString());
    }

    @Test
    @TestTransaction
    void showsNoneWhileNoneStands() {
        Grant.update("status = ?1 where status <> ?1", GrantStatus.DECLINED);

        assertThat(giving.list().grants()).isEmpty();
    }

    @Test
    void showsEveryCallAsTheProtocolHasIt() {
        announced(aCallWith("source", "https://example.org/call"));
        var cancelled = opened();
        officer()
                .body(Map.of("reason", "No money"))
                .post("/v1/calls/{id}/cancellation", cancelled)
                .then()
                .statusCode(200);

        var page = anyone().get("/v1/exports/common-grants/opportunities?pageSize=1000")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.status.value".formatted(cancelled), is("custom"))
                .extract();

        assertThat(page.<List<String>>path("items.lastModifiedAt").stream().map(Instant::parse))
                .as("what changed last comes first")
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(FORMATS.faults("common-grants", page.asString())).isEmpty();
    }

    @Test
    void isNotWhatTheFormatsRefuse() {
        assertThat(FORMATS.faults("360giving", "{\"version\":\"1.4\",\"grants\":[{\"id\":\"360G-x\"}]}"))
                .isNotEmpty();
        assertThat(FORMATS.faults("common-grants", "{\"status\":200,\"message\":\"\",\"items\":[]}"))
                .isNotEmpty();
    }
}
