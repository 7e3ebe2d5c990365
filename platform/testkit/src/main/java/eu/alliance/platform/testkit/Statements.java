package eu.alliance.platform.testkit;

import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/**
 * How many statements a request takes. Hibernate counts those of the whole service: a job that runs by itself meanwhile
 * can only add to them, so the request is made some times and the fewest count.
 */
public final class Statements {

    private static final int TIMES = 5;

    private Statements() {}

    /** The fewest statements that the request took. */
    public static long of(SessionFactory database, Runnable request) {
        var statistics = database.getStatistics();
        statistics.setStatisticsEnabled(true);
        return LongStream.range(0, TIMES)
                .map(_ -> {
                    var before = statistics.getPrepareStatementCount();
                    request.run();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
