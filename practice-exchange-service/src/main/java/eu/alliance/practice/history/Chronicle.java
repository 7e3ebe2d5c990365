package eu.alliance.practice.history;

import eu.alliance.practice.practice.PracticeVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where each step is noted, in the transaction that takes it. */
@ApplicationScoped
public class Chronicle {

    public void note(PracticeVersion of, Step step, Actor actor, Instant now) {
        note(of, step, actor, null, now);
    }

    /** @param note the reason given, or what came of it */
    public void note(PracticeVersion of, Step step, Actor actor, @Nullable String note, Instant now) {
        new HistoryEntry(of, step, actor, note, now).persist();
    }
}
