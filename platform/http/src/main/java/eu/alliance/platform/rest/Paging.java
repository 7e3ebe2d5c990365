package eu.alliance.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.problem.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page that this request asks for. A cursor carries the filters it was made under; sent along again they must be
 * the same ones.
 */
@RequestScoped
public class Paging {

    static final int USUAL = 50;
    static final int MOST = 200;

    private final ObjectMapper json;
    private final RoutingContext exchange;

    Paging(ObjectMapper json, RoutingContext exchange) {
        this.json = json;
        this.exchange = exchange;
    }

    /** How many items the page holds at most. */
    public int limit() {
        var given = exchange.queryParam("limit");
        if (given.isEmpty()) {
            return USUAL;
        }
        try {
            var limit = Integer.parseInt(given.getFirst());
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw Refusal.malformed("INVALID_LIMIT", "A limit is a whole number from 1 to 200.");
    }

    /** The sort keys to go on after; none on the first page. */
    public Optional<List<String>> after() {
        return cursor().map(Cursor::after);
    }

    /** The filters in force: the cursor's when there is one, else those given. */
    public <F extends Record> F filters(Class<F> type, F given) {
        var cursor = cursor();
        if (cursor.isEmpty()) {
            return given;
        }
        var kept = json.convertValue(cursor.get().filters(), type);
        if (!isEmpty(given) && !given.equals(kept)) {
            throw Refusal.malformed("INVALID_CURSOR", "This cursor was made under other filters.");
        }
        return kept;
    }

    /**
     * The page made of {@code rows}, of which there is one more than the limit if another page follows.
     *
     * @param keys the sort keys of a row, which the next page starts after
     */
    public <R, V> Page<V> page(List<R> rows, Record filters, Function<R, List<String>> keys, Function<R, V> view) {
        var limit = limit();
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                rows.size() > limit ? next(filters, keys.apply(shown.getLast())) : null);
    }

    private String next(Record filters, List<String> keys) {
        var path = exchange.normalizedPath();
        var cursor = new Cursor(path, json.valueToTree(filters), keys).encoded(json);
        var limit = exchange.queryParam("limit");
        return path + "?cursor=" + cursor + (limit.isEmpty() ? "" : "&limit=" + limit.getFirst());
    }

    private Optional<Cursor> cursor() {
        var given = exchange.queryParam("cursor");
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(Cursor.decoded(given.getFirst(), exchange.normalizedPath(), json));
    }

    private static boolean isEmpty(Record filters) {
        try {
            for (var component : filters.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                if (Objects.nonNull(accessor.invoke(filters))) {
                    return false;
                }
            }
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
