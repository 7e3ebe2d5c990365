package eu.alliance.localstack.demo.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.loading.Facts;
import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Turin writes ToNite down, a peer reviews it, the editor publishes it. */
public final class PracticeChapter {

    private final Visitor turin;
    private final Visitor editorOfTurin;
    private final Visitor reviewer;
    private final Visitor secretariat;
    private final Visitor aarhus;
    private final Narrator narrator;
    private final Clock clock;

    public PracticeChapter(Visitors visitors, Narrator narrator, Clock clock) {
        turin = visitors.as("turin");
        editorOfTurin = visitors.as("turin-editor");
        reviewer = visitors.as("reviewer-independent");
        secretariat = visitors.as("secretariat");
        aarhus = visitors.as("aarhus");
        this.narrator = narrator;
        this.clock = clock;
    }

    public UUID tell() {
        narrator.chapter("Turin writes ToNite down, another city's expert reviews it, the secretariat publishes it.");
        var written =
                narrator.tell(editorOfTurin.post("/v1/practices", details()).expect(201));
        var path = "/v1/practices/" + written.id();
        aarhus.get(path).expect(404);
        narrator.tell(turin.post(path + "/submission").expect(200));
        narrator.tell(reviewer.post(path + "/reviews", review()).expect(201));
        narrator.tell(secretariat.post(path + "/publication").expect(200));
        narrator.tell(aarhus.get(path).expect(200));
        return written.id();
    }

    private ObjectNode details() {
        var fact = Facts.of("practices.json").stream()
                .filter(each -> each.path("city").asText().equals("turin"))
                .findFirst()
                .orElseThrow();
        var details = fact.deepCopy();
        details.remove("city");
        var told = LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        details.putObject("title").put("it", "ToNite, raccontato il " + told).put("en", "ToNite, as told on " + told);
        return details;
    }

    private static ObjectNode review() {
        return Visitors.JSON
                .createObjectNode()
                .put("recommendation", "PUBLISH")
                .put("comment", "Residents first, works second: worth copying.");
    }
}
