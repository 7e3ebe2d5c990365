package eu.alliance.platform.paging;

import eu.alliance.platform.export.Exported;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The page that a request asks for, as a {@code @BeanParam}. A cursor carries the filters it was made under; sent along
 * again they must be the same ones.
 */
public record Paging(
        @Parameter(
                description = "How many items a page holds at most.",
                schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
        @RestQuery
        @Nullable Integer limit,

        @Parameter(description = "Opaque place to go on from, out of a page's next; it keeps every filter.")
        @RestQuery
        @Nullable String cursor) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int MOST_EXPORTED = 100_000;

    /**
     * How many items the page holds at most; an export (CSV, XLSX) is the whole collection.
     *
     * @throws Refusal 400 for what is not a whole number from 1 to 200
     */
    public int size() {
        if (limit == null) {
            return isExport() ? MOST_EXPORTED : USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("INVALID_LIMIT", "A limit is a whole number from 1 to 200.");
        }
        return limit;
    }

    /** The sort keys to go on after; none on the first page. */
    public Optional<List<String>> after() {
        return place().map(Cursor::after);
    }

    /** The filters in force: the cursor's when there is one, else those given. */
    public <F extends Record> F filters(Class<F> type, F given) {
        var place = place();
        if (place.isEmpty()) {
            return given;
        }
        var kept = place.get().filters(type);
        if (!isEmpty(given) && !given.equals(kept)) {
            throw Refusal.malformed("INVALID_CURSOR", "This cursor was made under other filters.");
        }
        return kept;
    }

    /**
     * The page made of {@code rows}, of which there is one more than the size if another page follows.
     *
     * @param keys the sort keys of a row, which the next page starts after
     */
    public <R, V> Page<V> page(List<R> rows, Record filters, Function<R, List<String>> keys, Function<R, V> view) {
        var shown = rows.size() > size() ? rows.subList(0, size()) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                rows.size() > size() ? next(filters, keys.apply(shown.getLast())) : null);
    }

    private String next(Record filters, List<String> keys) {
        var link = path() + "?cursor=" + Cursor.of(path(), filters, keys).encoded();
        return limit == null ? link : link + "&limit=" + limit;
    }

    private Optional<Cursor> place() {
        return Optional.ofNullable(cursor).map(text -> Cursor.decoded(text, path()));
    }

    private static boolean isExport() {
        var accept = exchange().request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && (accept.startsWith(Exported.CSV) || accept.startsWith(Exported.XLSX));
    }

    private static String path() {
        return exchange().normalizedPath();
    }

    // a parameter bean is no CDI bean: what it was not given as a parameter it looks up
    private static RoutingContext exchange() {
        return Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
    }

    private static boolean isEmpty(Record filters) {
        return Arrays.stream(filters.getClass().getRecordComponents()).allMatch(c -> value(filters, c) == null);
    }

    private static @Nullable Object value(Record filters, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(filters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
