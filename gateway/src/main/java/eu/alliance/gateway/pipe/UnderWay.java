package eu.alliance.gateway.pipe;

import io.vertx.core.Vertx;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The passages of one event loop. One timer looks at all of them, which is cheaper than a timer for each. */
public final class UnderWay {

    private static final long LOOK_MILLIS = 250;

    private final Set<Passage> passages = new HashSet<>();

    public UnderWay(Vertx vertx) {
        vertx.setPeriodic(LOOK_MILLIS, _ -> look());
    }

    void add(Passage passage) {
        passages.add(passage);
    }

    void remove(Passage passage) {
        passages.remove(passage);
    }

    private void look() {
        long now = System.nanoTime();
        List.copyOf(passages).forEach(each -> each.look(now));
    }
}
