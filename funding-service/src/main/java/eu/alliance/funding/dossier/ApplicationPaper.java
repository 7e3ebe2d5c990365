package eu.alliance.funding.dossier;

import eu.alliance.funding.applicant.ApplicationView;
import eu.alliance.funding.city.KnownCity;
import eu.alliance.funding.paper.Body;
import eu.alliance.funding.paper.Local;
import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.platform.print.Paper;
import eu.alliance.platform.print.Press;
import eu.alliance.platform.print.Wording;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An application on paper, as whoever asks for it reads it.
 *
 * @param call its title
 * @param cities those known, by id
 * @param practices those known, by id
 */
public record ApplicationPaper(
        ApplicationView application,
        LocalizedText call,
        Deadline deadline,
        Map<UUID, KnownCity> cities,
        Map<UUID, KnownPractice> practices) {

    static final Wording WORDING = Wording.of(ApplicationPaper.class, "/wording/application");

    /** As PDF, in one of the six languages. */
    public byte[] in(String language) {
        var words = WORDING.in(language);
        var body = new Body().title(text(application.title(), words)).facts(facts(words));
        if (application.summary() != null) {
            body.heading(words.say("summary")).lines(text(application.summary(), words));
        }
        new MoneyPages(application, words, id -> name(id, words)).write(body);
        new PlanPages(application, words, id -> name(id, words)).write(body);
        evidence(body, words);
        attachments(body, words);
        return Press.pdf(
                Paper.of(text(application.title(), words), words.language(), application.updatedAt(), body.xhtml())
                        .styled(
                                "table { margin-bottom: 3mm; } .facts td:first-child { width: 30%; } .grid td, .grid th { font-size: 7.5pt; }"));
    }

    private List<List<String>> facts(Wording.Spoken words) {
        var local = new Local(words.language());
        var facts = new ArrayList<List<String>>();
        facts.add(List.of(words.say("title"), application.id().toString()));
        facts.add(List.of(words.say("call"), text(call, words)));
        facts.add(List.of(words.say("deadline"), local.deadline(deadline)));
        facts.add(List.of(words.say("status"), words.say("status." + application.status())));
        var submission = application.submission();
        if (submission == null) {
            facts.add(List.of(words.say("received"), words.say("draft")));
        } else {
            facts.add(List.of(words.say("received"), local.instant(submission.receivedAt(), deadline.zone())));
            facts.add(List.of("SHA-256", broken(submission.sha256())));
        }
        return facts;
    }

    private void evidence(Body body, Wording.Spoken words) {
        if (!application.evidence().isEmpty()) {
            var rows = application.evidence().stream()
                    .map(each -> List.of(
                            practice(each.practiceId(), words), each.version().toString()))
                    .toList();
            body.heading(words.say("evidence")).table(List.of(words.say("practice"), words.say("version")), rows);
        }
    }

    private void attachments(Body body, Wording.Spoken words) {
        if (!application.attachments().isEmpty()) {
            var rows = application.attachments().stream()
                    .map(each -> List.of(
                            each.name(), each.document() == null ? "–" : each.document(), broken(each.sha256())))
                    .toList();
            body.heading(words.say("attachments"))
                    .table(List.of(words.say("file"), words.say("document"), "SHA-256"), rows);
        }
    }

    private String name(UUID id, Wording.Spoken words) {
        var city = cities.get(id);
        return city == null ? id.toString() : city.name().in(words.language()) + " (" + city.country() + ")";
    }

    private String practice(UUID id, Wording.Spoken words) {
        var practice = practices.get(id);
        return practice == null
                ? id.toString()
                : practice.title().map(title -> text(title, words)).orElse(id.toString());
    }

    static String text(LocalizedText text, Wording.Spoken words) {
        return text.in(words.language());
    }

    // a hash has no place to break at
    private static String broken(String hash) {
        return hash.replaceAll("(.{16})(?!$)", "$1 ");
    }
}
