package eu.alliance.localstack.demo;

import java.net.URI;

/** The 2016 letter's Summit in Rotterdam, played through the gateway step by step. */
public final class DemoStory {

    private DemoStory() {}

    public static void play(URI gateway, TokenSource tokens) {
        // Written together with the doors it goes through.
    }
}
