package eu.alliance.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.localstack.demo.loading.City;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Summit of the letter, from the invitation to the last reimbursed ticket, with all 32 cities. */
@Tag("slow")
class SummitOfMayorsTest {

    private static final List<City> CITIES = City.all();

    private final Guest secretariat = Guest.named("secretariat");

    @Test
    void isPlayedFromTheLetterToTheLastTicket() {
        var day = new MayorsDay();

        lettersGoOut(day);
        everyCityComes(day);
        visitsFillWithoutOneTooMany(day);
        sixLanguagesNeedSixBooths(day);
        theDeclarationIsSigned();
        expensesArePaidOnRequest(day);
        theDoorKnowsWhoComes(day);
    }

    private void lettersGoOut(MayorsDay day) {
        var invitations = day.invite();

        assertThat(invitations)
                .hasSize(CITIES.size())
                .allMatch(each -> each.path("status").asText().equals("SENT"));
        assertThat(invitations.stream()
                        .map(each -> each.path("language").asText())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(MayorsDay.LANGUAGES);
        var letter = Guest.send(secretariat
                .request("/v1/invitations/" + invitations.getFirst().path("id").asText() + "/letter")
                .header("Accept", "application/pdf"));
        assertThat(letter.expect(200).text()).startsWith("%PDF-");
    }

    private void everyCityComes(MayorsDay day) {
        IntStream.range(0, CITIES.size()).forEach(number -> day.register(CITIES.get(number), number));
        for (var city : CITIES) {
            assertThat(day.confirm(city).expect(200).json().path("status").asText())
                    .isEqualTo("CONFIRMED");
        }
        var answered = Guest.named("secretariat").get("/v1/summits/" + day.summit() + "/invitations?limit=200");
        assertThat(answered.expect(200).json().path("items"))
                .hasSize(CITIES.size())
                .allMatch(each -> each.path("status").asText().equals("ACCEPTED"));
    }

    /** 32 mayors want the first visit; who waits there books another one at another time or waits on. */
    private void visitsFillWithoutOneTooMany(MayorsDay day) {
        var statuses = new HashMap<String, Integer>();
        var popular = day.visits().getFirst();
        CITIES.parallelStream()
                .map(city ->
                        day.book(city, popular).expect(201).json().path("items").path(0))
                .map(item -> item.path("status").asText())
                .toList()
                .forEach(status -> statuses.merge(status, 1, Integer::sum));
        assertThat(statuses)
                .containsEntry("CONFIRMED", MayorsDay.PLACES)
                .containsEntry("WAITLISTED", CITIES.size() - MayorsDay.PLACES);

        var happy = CITIES.stream().filter(city -> holds(day, city)).findFirst().orElseThrow();
        assertThat(day.book(happy, day.visits().getLast())
                        .expect(409)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("OVERLAP");
        var places = secretariat
                .get("/v1/sessions/" + popular + "/availability")
                .expect(200)
                .json();
        assertThat(places.path("confirmed").asInt()).isEqualTo(MayorsDay.PLACES);
        assertThat(places.path("waitlisted").asInt()).isEqualTo(CITIES.size() - MayorsDay.PLACES);
        assertThat(places.path("available").asInt()).isZero();
    }

    private static boolean holds(MayorsDay day, City city) {
        var bookings = Guest.named(city.slug())
                .get("/v1/sessions/" + day.visits().getFirst() + "/bookings")
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(bookings.spliterator(), false)
                .flatMap(booking -> StreamSupport.stream(booking.path("items").spliterator(), false))
                .anyMatch(item -> item.path("status").asText().equals("CONFIRMED"));
    }

    private void sixLanguagesNeedSixBooths(MayorsDay day) {
        var plan = secretariat
                .get("/v1/summits/" + day.summit() + "/interpretation-plan")
                .expect(200)
                .json();
        var morning = StreamSupport.stream(plan.path("sessions").spliterator(), false)
                .filter(session -> session.path("sessionId").asText().equals(day.morning()))
                .findFirst()
                .orElseThrow();
        assertThat(morning.path("targets"))
                .extracting(target -> target.asText())
                .containsExactlyInAnyOrderElementsOf(MayorsDay.LANGUAGES);
        assertThat(morning.path("booths").asInt()).isEqualTo(6);
        assertThat(morning.path("interpreters").asInt()).isGreaterThanOrEqualTo(12);
        assertThat(morning.path("uncovered")).isEmpty();
    }

    private void theDeclarationIsSigned() {
        var declaration = secretariat.post("/v1/declarations", """
                        {"kind":"DECLARATION","title":{"en":"Declaration of the Summit"},
                         "texts":{"en":"We go on together.","fr":"Nous continuons ensemble."}}""").expect(201).id();
        secretariat.post("/v1/declarations/" + declaration + "/opening", "").expect(200);
        var sha256 = secretariat
                .get("/v1/declarations/" + declaration)
                .json()
                .path("sha256")
                .asText();
        for (var city : CITIES) {
            Guest.named(city.slug())
                    .post("/v1/declarations/" + declaration + "/signatures", """
                            {"signatoryName":"Mayor of %s","office":{"en":"Mayor"}}""".formatted(city.name()))
                    .expect(201);
        }
        var signatures = Guest.named(Guest.NOBODY)
                .get("/v1/declarations/" + declaration + "/signatures?limit=200")
                .expect(200)
                .json()
                .path("items");
        assertThat(signatures)
                .hasSize(CITIES.size())
                .allMatch(signature -> signature.path("sha256").asText().equals(sha256));
    }

    private void expensesArePaidOnRequest(MayorsDay day) {
        var riga = Guest.named("riga");
        var request = riga.post("/v1/delegates/" + day.mayorOf("riga") + "/travel-requests", """
                        {"departurePlace":"Riga","estimatedCost":{"amount":"480.00","currency":"EUR"}}""")
                .expect(201)
                .id();
        var path = "/v1/travel-requests/" + request;
        Guest.named("secretary-treasurer").post(path + "/approval", """
                        {"ceiling":{"amount":"450.00","currency":"EUR"}}""").expect(200);
        var files = Stream.of("ticket.pdf", "payment.pdf")
                .map(name ->
                        '"' + Upload.pdf(riga, "/v1/files", name).expect(201).id() + '"')
                .toList();
        assertThat(riga.post(path + "/claim", claim("450.01", files))
                        .expect(422)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("CEILING_EXCEEDED");
        riga.post(path + "/claim", claim("449.90", files)).expect(200);
        Guest.named("treasurer").post(path + "/verification", "").expect(200);
        assertThat(Guest.named("secretary-treasurer")
                        .post(path + "/payment", "")
                        .expect(403)
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("FOUR_EYES");
        assertThat(Guest.named("treasurer")
                        .post(path + "/payment", "")
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("PAID");
        Guest.named("aarhus").get(path).expect(404);
    }

    private static String claim(String amount, List<String> files) {
        return """
                {"amount":{"amount":"%s","currency":"EUR"},"iban":"LV80BANK0000435195001",
                 "accountHolder":"City of Riga","documents":%s}""".formatted(amount, files);
    }

    private void theDoorKnowsWhoComes(MayorsDay day) {
        day.move("registration-closing");
        day.move("start");
        var reasons = new HashSet<Map<String, String>>();
        for (var city : CITIES) {
            var badge = Guest.named("secretariat")
                    .get("/v1/delegations/" + day.delegationOf(city.slug()) + "/badges")
                    .expect(200)
                    .json()
                    .path("items")
                    .path(0)
                    .path("badge")
                    .asText();
            var shown = secretariat
                    .post("/v1/summits/" + day.summit() + "/check-ins", """
                            {"badge":"%s","nonce":"%s","at":"2031-11-09T08:30:00Z"}""".formatted(badge, city.slug()))
                    .expect(200)
                    .json();
            reasons.add(
                    Map.of(shown.path("result").asText(), shown.path("reason").asText()));
        }
        assertThat(reasons).containsExactly(Map.of("ADMITTED", "OK"));
        var statistics =
                secretariat.get("/v1/summits/" + day.summit() + "/statistics").expect(200);
        assertThat(statistics.text()).contains("32");
        day.move("conclusion");
    }
}
