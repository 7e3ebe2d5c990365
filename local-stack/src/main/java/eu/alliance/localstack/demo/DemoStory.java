package eu.alliance.localstack.demo;

import eu.alliance.localstack.demo.story.CallChapter;
import eu.alliance.localstack.demo.story.ListeningPartner;
import eu.alliance.localstack.demo.story.Narrator;
import eu.alliance.localstack.demo.story.PracticeChapter;
import eu.alliance.localstack.demo.story.SummitChapter;
import eu.alliance.localstack.demo.visitor.TokenSource;
import eu.alliance.localstack.demo.visitor.Visitors;
import eu.alliance.localstack.machine.StackException;
import java.net.URI;
import java.time.Clock;

/**
 * A true story, played through the gateway with real tokens: the Summit of the 2016 letter, a practice, a call, three
 * refusals, and what a partner city's system hears of it all. Any answer that isn't the expected one ends it.
 */
public final class DemoStory {

    private DemoStory() {}

    public static void play(URI gateway, TokenSource tokens) {
        var visitors = new Visitors(gateway, tokens);
        var clock = Clock.systemUTC();
        if (visitors.as("secretariat").get("/v1/cities/aarhus").status() == 404) {
            throw new StackException("The story needs the demo's cities: ./alliance up without --no-demo");
        }
        var narrator = new Narrator(System.out);
        var listening = new ListeningPartner(visitors, narrator);

        var summit = new SummitChapter(visitors, narrator, clock);
        summit.announceAndOpen();
        summit.registerAarhus();
        var practice = new PracticeChapter(visitors, narrator, clock).tell();
        var call = new CallChapter(visitors, narrator, clock).tell();
        summit.refuse();
        listening.hear(summit.id(), practice, call);
        narrator.chapter("The end: %d calls, each answered as it should be.".formatted(narrator.calls()));
    }
}
