package eu.alliance.funding.workplan;

import static eu.alliance.funding.Callers.city;
import static eu.alliance.funding.Callers.officer;
import static eu.alliance.funding.application.ApplicationFixture.aCity;
import static eu.alliance.funding.application.ApplicationFixture.begun;
import static eu.alliance.funding.application.ApplicationFixture.confirmed;
import static eu.alliance.funding.call.CallFixture.aCall;
import static eu.alliance.funding.call.CallFixture.announcing;
import static eu.alliance.funding.call.CallFixture.euros;
import static eu.alliance.funding.call.CallFixture.opened;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkPlanTest {

    UUID coordinator = UUID.randomUUID();
    UUID partner = UUID.randomUUID();

    @BeforeEach
    void cities() {
        coordinator = aCity("NL", 660_000);
        partner = aCity("NL", 90_000);
    }

    @Test
    void isAskedForAndCheckedRuleByRule() {
        var application = begun(opened(aDemandingCall()), coordinator, partner);
        confirmed(application, partner);

        check(application)
                .body(
                        "errors.reason",
                        containsInAnyOrder(
                                "WORK_PACKAGES_MISSING",
                                "WORK_PACKAGE_KIND_MISSING",
                                "INDICATORS_MISSING",
                                "CO_FINANCING_MISSING",
                                "CO_FINANCING_MISSING",
                                "GRANT_SHARES_INCONSISTENT"));
        change(application, """
                {"workPackages":[{"kind":"management","title":{"en":"Management"},"leadCityId":"%1$s","startMonth":1,
                   "endMonth":24,"budgetShare":"1","tasks":[{"title":{"en":"Meet"},"cityId":"%2$s"}],
                   "deliverables":[{"title":{"en":"Handbook"},"month":12}]}],
                 "indicators":[{"code":"people","title":{"en":"People reached"},"unit":"people","target":1000}],
                 "coFinancing":[
                   {"cityId":"%1$s","grant":{"amount":"300000.00","currency":"EUR"},
                    "ownContribution":{"amount":"300000.00","currency":"EUR"}},
                   {"cityId":"%2$s","grant":{"amount":"200000.00","currency":"EUR"},
                    "ownContribution":{"amount":"150000.00","currency":"EUR"},
                    "otherContributions":{"amount":"50000.00","currency":"EUR"}}]}""")
                .statusCode(200)
                .body("workPackages[0].deliverables.month", contains(12))
                .body("indicators.target", contains(1000))
                .body("coFinancing[1].otherContributions.amount", is("50000.00"));
        check(application).body("errors", empty());
        change(application, "{\"workPackages\":[],\"indicators\":null,\"coFinancing\":null}")
                .statusCode(200)
                .body("workPackages", empty());
    }

    @Test
    void isNotAskedForByACallThatSaysNothingOfIt() {
        var application = begun(opened(aCall()), coordinator, partner);
        confirmed(application, partner);

        check(application).body("errors", empty());
    }

    @Test
    void isRefusedWhenItIsNoPlanAtAll() {
        var application = begun(opened(aCall()), coordinator, partner);

        change(application, """
                {"workPackages":[{"title":{"en":"W"},"leadCityId":"%1$s","startMonth":0,"endMonth":241}]}""")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/workPackages/0/startMonth", "/workPackages/0/endMonth"));
        change(application, """
                {"workPackages":[{"title":{"en":"W"},"leadCityId":"%1$s","startMonth":1,"endMonth":2,"budgetShare":0.5}]}""").statusCode(400);
        change(application, """
                {"workPackages":[{"title":"W","leadCityId":"%1$s","startMonth":1,"endMonth":2}]}""").statusCode(400);
        change(application, """
                {"coFinancing":[{"cityId":"%1$s","grant":{"amount":"-1.00","currency":"EUR"},
                  "ownContribution":{"amount":"0.00","currency":"EUR"}}]}""").statusCode(422).body("errors.pointer", contains("/coFinancing/0/grant/amount"));
    }

    @Test
    void hasKindsThatTheCallGivesOnceAndKeepsOnceOpen() {
        var call = aDemandingCall();
        var kind = Map.of("code", "management", "title", Map.of("en", "Management"));
        call.put("workPlan", Map.of("kinds", List.of(kind, kind)));
        announcing(call).statusCode(422).body("errors.pointer", contains("/workPlan/kinds/1/code"));

        var id = opened(aDemandingCall());
        officer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"workPlan\":null}")
                .patch("/v1/calls/{id}", id)
                .then()
                .statusCode(409)
                .body("reason", is("CALL_ALREADY_OPEN"));
    }

    private ValidatableResponse check(String application) {
        return city(coordinator)
                .get("/v1/applications/{id}/check", application)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse change(String application, String patch) {
        return city(coordinator)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch.formatted(coordinator, partner))
                .patch("/v1/applications/{id}", application)
                .then();
    }

    private static Map<String, @Nullable Object> aDemandingCall() {
        var call = aCall();
        call.put(
                "workPlan",
                Map.of(
                        "kinds",
                        List.of(Map.of("code", "management", "title", Map.of("en", "Management"), "mandatory", true)),
                        "maxMonths",
                        24,
                        "minIndicators",
                        1,
                        "coFinancingPlan",
                        true));
        call.put("minGrant", euros("0.00"));
        return call;
    }
}
