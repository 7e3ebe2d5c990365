package eu.alliance.localstack.demo;

import eu.alliance.localstack.demo.loading.LoadingCalls;
import eu.alliance.localstack.demo.loading.LoadingCities;
import eu.alliance.localstack.demo.loading.LoadingDeclarations;
import eu.alliance.localstack.demo.loading.LoadingPractices;
import eu.alliance.localstack.demo.loading.LoadingSummits;
import eu.alliance.localstack.demo.visitor.TokenSource;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.IntSupplier;

/** Fills an empty alliance with real facts, through the same doors as anyone's; what is there already stays as it is. */
public final class DemoData {

    private DemoData() {}

    public static void load(URI gateway, TokenSource tokens) {
        var visitors = new Visitors(gateway, tokens);
        var today = LocalDate.now(Clock.systemUTC());
        step("cities and institutions", new LoadingCities(visitors)::load);
        step("summits", new LoadingSummits(visitors, today)::load);
        step("declarations", new LoadingDeclarations(visitors)::load);
        step("practices", new LoadingPractices(visitors)::load);
        step("programmes and calls", new LoadingCalls(visitors, today)::load);
    }

    private static void step(String what, IntSupplier load) {
        var begun = System.nanoTime();
        var missing = load.getAsInt();
        if (missing > 0) {
            System.out.printf("· demo: %d %s (%.1f s)%n", missing, what, (System.nanoTime() - begun) / 1e9);
        }
    }
}
