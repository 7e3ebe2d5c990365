package eu.alliance.localstack.demo.story;

import eu.alliance.localstack.demo.loading.Facts;
import eu.alliance.localstack.demo.loading.LoadingCalls;
import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** A call for the protection of public spaces opens. */
public final class CallChapter {

    private final Visitor officer;
    private final Narrator narrator;
    private final Clock clock;

    public CallChapter(Visitors visitors, Narrator narrator, Clock clock) {
        officer = visitors.as("officer");
        this.narrator = narrator;
        this.clock = clock;
    }

    public UUID tell() {
        narrator.chapter("A call for the protection of public spaces is announced and opens.");
        var terms = LoadingCalls.dated(Facts.of("calls.json").getFirst(), LocalDate.now(clock));
        var announced = narrator.tell(officer.post("/v1/calls", terms).expect(201));
        narrator.tell(officer.post("/v1/calls/" + announced.id() + "/opening").expect(200));
        return announced.id();
    }
}
