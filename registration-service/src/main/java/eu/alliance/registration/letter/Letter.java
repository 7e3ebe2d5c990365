package eu.alliance.registration.letter;

import eu.alliance.platform.print.Paper;
import eu.alliance.platform.print.Press;
import eu.alliance.registration.city.City;
import eu.alliance.registration.declaration.AgreedText;
import eu.alliance.registration.invitation.Invitation;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.summit.Summit;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The letter of invitation on paper, with the draft programme and the declaration as they are now. */
@Singleton
class Letter {

    private static final List<String> PARAGRAPHS = List.of(
            "letter.invite",
            "letter.venue",
            "letter.why",
            "letter.delegation",
            "letter.languages",
            "letter.answer",
            "letter.account");

    private final Template letter;
    private final Template programme;
    private final Template declaration;

    Letter(
            @Location("invitation/letter.html") Template letter,
            @Location("invitation/programme.html") Template programme,
            @Location("invitation/declaration.html") Template declaration) {
        this.letter = letter;
        this.programme = programme;
        this.declaration = declaration;
    }

    /** Letter, programme and declaration, each on pages of its own. */
    byte[] whole(Invitation invitation) {
        var words = LetterWords.in(invitation.language());
        var body = letter(invitation, words)
                + sheet(programme(invitation, words))
                + declaration(words).map(Letter::sheet).orElse("");
        return print(invitation, words, words.say("letter.title", Map.of("summit", titleOf(invitation, words))), body);
    }

    byte[] alone(Invitation invitation) {
        var words = LetterWords.in(invitation.language());
        var title = words.say("letter.title", Map.of("summit", titleOf(invitation, words)));
        return print(invitation, words, title, letter(invitation, words));
    }

    byte[] programme(Invitation invitation) {
        var words = LetterWords.in(invitation.language());
        return print(invitation, words, words.say("programme.title"), programme(invitation, words));
    }

    Optional<byte[]> declaration(Invitation invitation) {
        var words = LetterWords.in(invitation.language());
        return declaration(words).map(body -> print(invitation, words, words.say("declaration.heading"), body));
    }

    private String letter(Invitation invitation, LetterWords words) {
        Summit summit = Summit.findById(invitation.summitId());
        var values = values(invitation, summit, words);
        var person = invitation.deputy() == null ? "mayor" : "deputy";
        return letter.data("title", words.say("letter.title", values))
                .data("sender", words.say("letter.sender"))
                .data("addressee", words.say("letter.addressee." + person, values))
                .data(
                        "date",
                        words.day(
                                Objects.requireNonNullElse(invitation.sentAt(), invitation.createdAt()), summit.zone()))
                .data("greeting", words.say("letter.greeting." + person, values))
                .data(
                        "paragraphs",
                        PARAGRAPHS.stream()
                                .filter(key -> summit.plan().venue() != null || !key.equals("letter.venue"))
                                .map(key -> words.say(key, values))
                                .toList())
                .data("closing", words.say("letter.closing"))
                .data("signature", words.say("letter.signature"))
                .data("enclosures", words.say("letter.enclosures"))
                .render();
    }

    /** What the letter's sentences speak of. */
    private static Map<String, String> values(Invitation invitation, Summit summit, LetterWords words) {
        City city = City.findById(invitation.cityId());
        City host = City.findById(summit.hostCityId());
        var deputy = invitation.deputy();
        var values = new HashMap<String, String>();
        values.put("city", city.name().in(words.language()));
        values.put("host", host.name().in(words.language()));
        values.put("summit", summit.title().in(words.language()));
        values.put("venue", Objects.requireNonNullElse(summit.plan().venue(), ""));
        values.put("from", words.date(summit.startsOn()));
        values.put("until", words.date(summit.plan().endsOn()));
        values.put("deadline", words.moment(invitation.expiresAt(), summit.zone()));
        values.put("name", deputy == null ? "" : deputy.name());
        values.put("delegates", String.valueOf(summit.limits().delegates()));
        values.put("elected", String.valueOf(summit.limits().elected()));
        values.put("languages", summit.languages().stream().map(words::nameOf).collect(Collectors.joining(", ")));
        return values;
    }

    private String programme(Invitation invitation, LetterWords words) {
        Summit summit = Summit.findById(invitation.summitId());
        var zone = summit.zone();
        var rows = Session.programmeOf(summit.id()).stream()
                .map(session -> Map.of(
                        "day", words.day(session.startsAt(), zone),
                        "from", words.hour(session.startsAt(), zone),
                        "until", words.hour(session.endsAt(), zone),
                        "kind", words.say("kind." + session.kind().name()),
                        "title", session.title().in(words.language()),
                        "room", Objects.requireNonNullElse(session.room(), "")))
                .toList();
        return programme
                .data("title", words.say("programme.title"))
                .data("summit", summit.title().in(words.language()))
                .data("when", words.say("programme.when"))
                .data("what", words.say("programme.what"))
                .data("where", words.say("programme.where"))
                .data("note", words.say(rows.isEmpty() ? "programme.none" : "programme.note", Map.of("zone", zone)))
                .data("rows", rows)
                .render();
    }

    private Optional<String> declaration(LetterWords words) {
        return AgreedText.latestDeclaration()
                .map(agreed -> declaration
                        .data("heading", words.say("declaration.heading"))
                        .data("title", agreed.title().in(words.language()))
                        .data(
                                "paragraphs",
                                List.of(agreed.texts().in(words.language()).split("\\R+")))
                        .data(
                                "note",
                                words.say(
                                        "declaration.note",
                                        Map.of("version", String.valueOf(agreed.version()), "sha", agreed.sha256())))
                        .render());
    }

    private static String sheet(String body) {
        return "<div class=\"sheet\">" + body + "</div>";
    }

    private static String titleOf(Invitation invitation, LetterWords words) {
        Summit summit = Summit.findById(invitation.summitId());
        return summit.title().in(words.language());
    }

    private static byte[] print(Invitation invitation, LetterWords words, String title, String body) {
        Instant made = Objects.requireNonNullElse(invitation.sentAt(), invitation.createdAt());
        return Press.pdf(Paper.of(title, words.language(), made, body));
    }
}
