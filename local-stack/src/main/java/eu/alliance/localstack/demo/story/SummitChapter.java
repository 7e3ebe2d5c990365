package eu.alliance.localstack.demo.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.loading.Facts;
import eu.alliance.localstack.demo.loading.LoadingSummits;
import eu.alliance.localstack.demo.visitor.Pause;
import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The Summit in Rotterdam: announced, registered for, and three times in vain. */
public final class SummitChapter {

    private static final String ZONE = "Europe/Amsterdam";
    private static final Duration NOTICE = Duration.ofSeconds(2);

    private final Visitor secretariat;
    private final Visitor aarhus;
    private final Visitor turin;
    private final Visitor riga;
    private final Narrator narrator;
    private final Clock clock;
    private String summit = "";
    private String delegation = "";

    public SummitChapter(Visitors visitors, Narrator narrator, Clock clock) {
        secretariat = visitors.as("secretariat");
        aarhus = visitors.as("aarhus");
        turin = visitors.as("turin");
        riga = visitors.as("riga");
        this.narrator = narrator;
        this.clock = clock;
    }

    public UUID id() {
        return UUID.fromString(summit);
    }

    public void announceAndOpen() {
        narrator.chapter("The Summit of the letter of 8 July 2016 is called again, in Rotterdam, in six languages.");
        var drafted = narrator.tell(secretariat.post("/v1/summits", proposal()).expect(201));
        summit = drafted.text("id");
        narrator.tell(secretariat.post(at("/announcement")).expect(200));
        narrator.tell(secretariat.post(at("/registration-opening")).expect(200));
    }

    private ObjectNode proposal() {
        var letter = Facts.of("summits.json").getLast();
        var now = LocalDateTime.now(clock);
        var proposal = Visitors.JSON.createObjectNode();
        proposal.put("slug", "rotterdam-" + now.format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS")));
        proposal.set("title", letter.path("title"));
        proposal.set("languages", letter.path("languages"));
        proposal.set("limits", letter.path("limits"));
        proposal.put("zone", ZONE)
                .put("hostCityId", Facts.idOf("rotterdam").toString())
                .put("venue", "City Hall");
        letter.path("organisers")
                .forEach(each -> proposal.withArray("organisers")
                        .add(Facts.idOf(each.asText()).toString()));
        var day = LoadingSummits.next(MonthDay.of(11, 9), LocalDate.now(clock));
        return LoadingSummits.dated(proposal, day, ZONE);
    }

    public void registerAarhus() {
        narrator.chapter("Aarhus registers its delegation, and the secretariat confirms it.");
        delegation = narrator.tell(aarhus.post(at("/delegations"), note("The mayor comes."))
                        .expect(201))
                .text("id");
        narrator.tell(aarhus.post(of(delegation, "/delegates"), person("Mayor", "of Aarhus", "mayor@aarhus.example"))
                .expect(201));
        narrator.tell(aarhus.post(of(delegation, "/submission")).expect(200));
        narrator.tell(secretariat.post(of(delegation, "/confirmation")).expect(200));
    }

    public void refuse() {
        narrator.chapter("Three refusals: another city's delegation, a second one, one that comes too late.");
        narrator.tell(turin.get("/v1/delegations/" + delegation).expect(404));
        narrator.tell(aarhus.post(at("/delegations"), note("Once more.")).expectRefusal(409, "DELEGATION_EXISTS"));

        var late = riga.post(at("/delegations"), note("We are still asking.")).expect(201);
        narrator.tell(late);
        riga.post(of(late.text("id"), "/delegates"), person("Mayor", "of Riga", "mayor@riga.example"))
                .expect(201);
        endRegistrationNow();
        narrator.tell(riga.post(of(late.text("id"), "/submission")).expectRefusal(409, "REGISTRATION_CLOSED"));
    }

    /** Registration ends with the next second, and the second passes. */
    private void endRegistrationNow() {
        var current = secretariat.get("/v1/summits/" + summit).expect(200);
        var end =
                LocalDateTime.now(clock.withZone(ZoneId.of(ZONE))).plus(NOTICE).truncatedTo(ChronoUnit.SECONDS);
        var patch = Visitors.JSON.createObjectNode();
        patch.putObject("registrationDeadline")
                .put("local", end.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")))
                .put("zone", ZONE);
        narrator.tell(secretariat
                .patch("/v1/summits/" + summit, current.etag(), patch)
                .expect(200));
        Pause.of(NOTICE);
    }

    private static ObjectNode note(String text) {
        return Visitors.JSON.createObjectNode().put("note", text);
    }

    private static ObjectNode person(String givenName, String familyName, String email) {
        var person = Visitors.JSON
                .createObjectNode()
                .put("givenName", givenName)
                .put("familyName", familyName)
                .put("email", email)
                .put("role", "MAYOR")
                .put("isHead", true)
                .put("needsInterpretationInto", "en");
        person.putObject("office").put("en", "Mayor");
        person.putArray("speaks").add("en");
        return person;
    }

    private String at(String noun) {
        return "/v1/summits/" + summit + noun;
    }

    private static String of(String delegation, String noun) {
        return "/v1/delegations/" + delegation + noun;
    }
}
