package eu.alliance.practice.opencall;

import static eu.alliance.practice.Door.admin;
import static eu.alliance.practice.Door.anybody;
import static eu.alliance.practice.Door.editor;
import static eu.alliance.practice.circle.CircleFixture.aCircleOf;
import static eu.alliance.practice.city.CityFixture.aMember;
import static eu.alliance.practice.city.CityFixture.aMemberIn;
import static eu.alliance.practice.practice.PracticeFixture.MEMBERS;
import static eu.alliance.practice.practice.PracticeFixture.PUBLIC;
import static eu.alliance.practice.practice.PracticeFixture.aPublishedOne;
import static eu.alliance.practice.practice.PracticeFixture.restrictedTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import eu.alliance.practice.Funding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenCallResourceTest {

    static final String CALLS = "/v1/practices/{id}/open-calls";
    static final String LATER = "2097-03-15T17:00";
    static final List<String> SHARED = List.of("night-time");

    @Inject
    CallInbox inbox;

    final UUID owner = aMember();
    final UUID call = UUID.randomUUID();

    @Test
    void standsBesideAPracticeThatSharesATopicAndSaysWhy() {
        var practice = aPublishedOne(owner, PUBLIC);
        var unlike = UUID.randomUUID();

        hear(call, "opened", 3, LATER, List.of("night-time", "another", "public-spaces"));
        hear(unlike, "opened", 3, LATER, List.of("another"));

        shown(anybody(), practice)
                .body("items.callId", not(hasItem(unlike.toString())))
                .body(found("title.en"), is("Protection of public spaces"))
                .body(found("deadline.zone"), is("Europe/Brussels"))
                .body(found("reasons.code"), contains("SHARED_TOPIC", "SHARED_TOPIC"))
                .body(found("reasons.value"), contains("night-time", "public-spaces"));
    }

    @Test
    void saysToACityWhetherItsCountryTakesPart() {
        var practice = aPublishedOne(owner, PUBLIC);
        hear(call, "opened", 3, LATER, SHARED);

        shown(admin(aMemberIn("NL")), practice)
                .body(found("reasons.code"), contains("SHARED_TOPIC", "YOUR_COUNTRY_TAKES_PART"))
                .body(found("reasons[1].value"), is("NL"));
        // it took part until 2020, and the call asks for the day of 2027 that it names
        shown(admin(aMemberIn("GB")), practice).body(found("reasons"), hasSize(1));
        shown(editor(), practice).body(found("reasons"), hasSize(1));
    }

    @Test
    void isThereWhileItIsOpenInWhateverOrderItIsToldOf() {
        var practice = aPublishedOne(owner, PUBLIC);

        hear(call, "announced", 1, LATER, SHARED);
        isNotShown(practice);
        hear(call, "opened", 3, "2020-03-16T17:00", SHARED);
        isNotShown(practice);
        hear(call, "extended", 4, LATER, SHARED);
        hear(call, "opened", 3, "2020-03-16T17:00", SHARED);
        hear(call, "extended", 4, LATER, SHARED);
        shown(anybody(), practice).body("items.callId", hasItem(call.toString()));
        for (var end : List.of("closed", "decided", "cancelled")) {
            var ended = UUID.randomUUID();
            hear(ended, end, 6, LATER, SHARED);
            hear(ended, "opened", 3, LATER, SHARED);
            shown(anybody(), practice).body("items.callId", not(hasItem(ended.toString())));
        }
    }

    @Test
    void isShownToWhoeverMayReadThePractice() {
        hear(call, "opened", 3, LATER, SHARED);
        var forMembers = aPublishedOne(owner, MEMBERS);
        var inCircle = aMember();
        var restricted = aPublishedOne(owner, restrictedTo(aCircleOf(inCircle)));

        anybody().get(CALLS, forMembers).then().statusCode(404);
        shown(admin(aMember()), forMembers).body("items.callId", hasItem(call.toString()));
        admin(aMember()).get(CALLS, restricted).then().statusCode(404);
        shown(admin(inCircle), restricted).body("items.callId", hasItem(call.toString()));
        anybody().get(CALLS, UUID.randomUUID()).then().statusCode(404);
        anybody()
                .get(CALLS + "?status=OPEN", aPublishedOne(owner, PUBLIC))
                .then()
                .statusCode(400);
    }

    @Test
    void readsWhateverFundingPublishesOfACall() {
        var told = Funding.CONTRACTS.names().stream()
                .filter(name -> name.startsWith("call-"))
                .toList();

        assertThat(told).hasSizeGreaterThanOrEqualTo(7);
        for (var contract : told) {
            var id = UUID.randomUUID();
            var event = Funding.told(contract, id, _ -> {});
            QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
            assertThat(QuarkusTransaction.requiringNew().call(() -> KnownCall.of(id)))
                    .as(contract)
                    .get()
                    .satisfies(known -> assertThat(known.topics()).containsExactly("public-space"));
        }
    }

    private ValidatableResponse shown(RequestSpecification caller, UUID practice) {
        return caller.get(CALLS + "?limit=200", practice).then().statusCode(200);
    }

    private void isNotShown(UUID practice) {
        shown(anybody(), practice).body("items.callId", not(hasItem(call.toString())));
    }

    private String found(String field) {
        return "items.find { it.callId == '%s' }.%s".formatted(call, field);
    }

    private void hear(UUID id, String fact, int revision, String local, List<String> topics) {
        var event = Funding.told("call-" + fact + ".v1", id, data -> {
            data.put("revision", revision);
            data.putObject("deadline").put("local", local).put("zone", "Europe/Brussels");
            topics.forEach(data.putArray("topics")::add);
        });
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(event));
    }
}
