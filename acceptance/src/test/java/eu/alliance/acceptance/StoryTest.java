package eu.alliance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import eu.alliance.acceptance.client.ApiException;
import eu.alliance.acceptance.client.api.CallsApi;
import eu.alliance.acceptance.client.api.DelegatesApi;
import eu.alliance.acceptance.client.api.DelegationsApi;
import eu.alliance.acceptance.client.api.EventsApi;
import eu.alliance.acceptance.client.api.PracticesApi;
import eu.alliance.acceptance.client.api.ReviewsApi;
import eu.alliance.acceptance.client.api.SummitsApi;
import eu.alliance.acceptance.client.model.CallDetails;
import eu.alliance.acceptance.client.model.CallStatus;
import eu.alliance.acceptance.client.model.CloudEvent;
import eu.alliance.acceptance.client.model.Deadline;
import eu.alliance.acceptance.client.model.DelegateDetails;
import eu.alliance.acceptance.client.model.DelegateRole;
import eu.alliance.acceptance.client.model.DelegationDetails;
import eu.alliance.acceptance.client.model.DelegationLimits;
import eu.alliance.acceptance.client.model.DelegationStatus;
import eu.alliance.acceptance.client.model.Money;
import eu.alliance.acceptance.client.model.PracticeDetails;
import eu.alliance.acceptance.client.model.PracticeSections;
import eu.alliance.acceptance.client.model.PracticeStatus;
import eu.alliance.acceptance.client.model.Prevention;
import eu.alliance.acceptance.client.model.Recommendation;
import eu.alliance.acceptance.client.model.ReviewDetails;
import eu.alliance.acceptance.client.model.Sensitivity;
import eu.alliance.acceptance.client.model.SummitProposal;
import eu.alliance.acceptance.client.model.SummitStatus;
import eu.alliance.localstack.demo.loading.City;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job, by a client that was generated from the document and is used as it came. */
@Tag("slow")
class StoryTest {

    private static final LocalDate DAY = LocalDate.of(2031, 11, 9);

    private final SummitsApi summits = new SummitsApi(Client.of("secretariat"));
    private final DelegationsApi delegations = new DelegationsApi(Client.of("aarhus"));

    @Test
    void aCityRegistersAndIsConfirmed() throws ApiException {
        var summit = openSummit("2031-10-01T17:00");

        var delegation = delegations.openDelegation(summit, Client.once(), null, null, new DelegationDetails());
        var id = there(delegation.getId());
        assertThat(delegation.getCityId()).isEqualTo(City.named("aarhus").id());
        assertThat(delegation.getAllowedTransitions()).contains("submission");
        new DelegatesApi(Client.of("aarhus")).addDelegate(id, mayor(), Client.once(), null, null);
        delegations.submitDelegation(id, null, Client.once(), null, null);
        var confirmed = new DelegationsApi(Client.of("secretariat")).confirmDelegation(id, Client.once(), null, null);

        assertThat(confirmed.getStatus()).isEqualTo(DelegationStatus.CONFIRMED);
        refused(404, "NOT_FOUND", () -> new DelegationsApi(Client.of("turin")).getDelegation(id, null, null));
        refused(
                409,
                "DELEGATION_EXISTS",
                () -> delegations.openDelegation(summit, Client.once(), null, null, new DelegationDetails()));
    }

    @Test
    void whoeverIsLateIsRefused() throws ApiException {
        var summit = openSummit("2031-10-01T17:00");
        var delegation = delegations.openDelegation(summit, Client.once(), null, null, new DelegationDetails());
        var id = there(delegation.getId());
        new DelegatesApi(Client.of("aarhus")).addDelegate(id, mayor(), Client.once(), null, null);

        summits.closeRegistration(summit, Client.once(), null, null);

        refused(409, "REGISTRATION_CLOSED", () -> delegations.submitDelegation(id, null, Client.once(), null, null));
    }

    @Test
    void whatHappensInOneServiceIsHeardByThePartner() throws ApiException {
        var summit = openSummit("2031-10-01T17:00");
        var practice = publishPractice();
        var call = openCall();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(heard())
                        .contains(
                                "eu.alliance.registration.summit.announced.v1 " + summit,
                                "eu.alliance.registration.summit.registration-opened.v1 " + summit,
                                "eu.alliance.practice.practice.published.v1 " + practice,
                                "eu.alliance.funding.call.announced.v1 " + call,
                                "eu.alliance.funding.call.opened.v1 " + call)
                        .noneMatch(each -> each.startsWith("eu.alliance.registration.delegation.")));
    }

    private UUID openSummit(String deadline) throws ApiException {
        var proposal = new SummitProposal()
                .title(text("Summit of Mayors"))
                .hostCityId(City.named("rotterdam").id())
                .startsOn(DAY)
                .endsOn(DAY)
                .zone("Europe/Amsterdam")
                .languages(List.of("en", "fr", "de", "it", "ru", "tr"))
                .registrationDeadline(new Deadline().local(deadline).zone("Europe/Amsterdam"))
                .limits(new DelegationLimits().delegates(8).elected(3).funded(1));
        var id = there(summits.createSummit(proposal, Client.once(), null, null).getId());
        assertThat(summits.announceSummit(id, Client.once(), null, null).getStatus())
                .isEqualTo(SummitStatus.ANNOUNCED);
        assertThat(summits.openRegistration(id, Client.once(), null, null).getStatus())
                .isEqualTo(SummitStatus.REGISTRATION_OPEN);
        return id;
    }

    private static UUID publishPractice() throws ApiException {
        var turin = new PracticesApi(Client.of("turin"));
        var details = new PracticeDetails()
                .title(text("ToNite"))
                .summary(text("Security at night, made with residents."))
                .sections(new PracticeSections().process(text("Residents first, works second.")))
                .topics(List.of("night-time"))
                .prevention(Prevention.PRIMARY)
                .sensitivity(Sensitivity.PUBLIC)
                .originalLanguage("en");
        var id = there(turin.createPractice(details, Client.once(), null, null).getId());
        turin.submitPractice(id, null, Client.once(), null, null);
        new ReviewsApi(Client.of("reviewer-independent"))
                .reviewPractice(
                        id,
                        new ReviewDetails()
                                .recommendation(Recommendation.PUBLISH)
                                .comment("Good."),
                        Client.once(),
                        null,
                        null);
        var published = new PracticesApi(Client.of("secretariat")).publishPractice(id, Client.once(), null, null);
        assertThat(published.getStatus()).isEqualTo(PracticeStatus.PUBLISHED);
        return id;
    }

    private static UUID openCall() throws ApiException {
        var officer = new CallsApi(Client.of("officer"));
        var call = officer.createCall(
                new CallDetails()
                        .title(text("Protection of public spaces"))
                        .deadline(new Deadline().local("2031-03-15T17:00").zone("Europe/Brussels"))
                        .budget(new Money().amount("18500000.00").currency("EUR"))
                        .coFinancingRate("0.90"),
                Client.once(),
                null,
                null);
        var id = there(call.getId());
        assertThat(there(call.getDeadline()).getInstant()).hasToString("2031-03-15T16:00Z");
        assertThat(officer.openCall(id, Client.once(), null, null).getStatus()).isEqualTo(CallStatus.OPEN);
        return id;
    }

    /** Every event that Rotterdam's machine is shown, page by page. */
    private static List<String> heard() throws ApiException {
        var events = new EventsApi(Client.of(Guest.MACHINE));
        var heard = new ArrayList<String>();
        @Nullable String after = null;
        while (true) {
            var page = events.readEvents(after, null, 200, null);
            page.getItems().stream().map(StoryTest::name).forEach(heard::add);
            if (page.getNext() == null) {
                return heard;
            }
            after = URI.create(page.getNext()).getQuery().replaceAll(".*after=([^&]+).*", "$1");
        }
    }

    private static String name(CloudEvent event) {
        return event.getType() + " " + event.getSubject();
    }

    private static DelegateDetails mayor() {
        return new DelegateDetails()
                .givenName("Mayor")
                .familyName("of Aarhus")
                .email("mayor@aarhus.example")
                .role(DelegateRole.MAYOR)
                .isHead(true);
    }

    private static Map<String, String> text(String english) {
        return Map.of("en", english);
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private interface Attempt {
        Object make() throws ApiException;
    }

    private static void refused(int status, String reason, Attempt attempt) {
        assertThatExceptionOfType(ApiException.class).isThrownBy(attempt::make).satisfies(refusal -> {
            assertThat(refusal.getCode()).isEqualTo(status);
            assertThat(refusal.getResponseBody()).contains("\"reason\":\"" + reason + "\"");
        });
    }
}
