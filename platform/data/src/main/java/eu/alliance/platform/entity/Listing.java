package eu.alliance.platform.entity;

import eu.alliance.platform.paging.Page;
import eu.alliance.platform.paging.Paging;
import eu.alliance.platform.problem.Refusal;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A collection read page by page along an index: by id, or by time of change when {@code updatedSince} asks for it. The
 * last page costs what the first does.
 */
public final class Listing<E extends Aggregate> {

    private final Class<E> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean byChange;

    private Listing(Class<E> type) {
        this.type = type;
    }

    public static <E extends Aggregate> Listing<E> of(Class<E> type) {
        return new Listing<>(type);
    }

    /**
     * Adds a condition on {@code e} unless its value is null: a filter that was not given.
     *
     * @param hql for example {@code "e.country = :country"}
     * @param parameter the one parameter that it names
     */
    public Listing<E> where(String hql, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(hql);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Adds a condition without a parameter. */
    public Listing<E> where(String hql) {
        conditions.add(hql);
        return this;
    }

    /** Only what changed at or after an instant, oldest change first: what a copy asks for. */
    public Listing<E> updatedSince(@Nullable Instant since) {
        byChange = since != null;
        return where("e.updatedAt >= :since", "since", since);
    }

    public <V> Page<V> page(Paging paging, Record filters, Function<E, V> view) {
        paging.after().ifPresent(this::after);
        var order = byChange ? "e.updatedAt, e.id" : "e.id";
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = Panache.getEntityManager()
                .createQuery("select e from " + type.getName() + " e" + where + " order by " + order, type)
                .setMaxResults(paging.size() + 1);
        parameters.forEach(query::setParameter);
        return paging.page(query.getResultList(), filters, this::keys, view);
    }

    private void after(List<String> keys) {
        try {
            if (byChange) {
                where("(e.updatedAt, e.id) > (:lastChange, :last)", "last", UUID.fromString(keys.get(1)));
                parameters.put("lastChange", Instant.parse(keys.getFirst()));
            } else {
                where("e.id > :last", "last", UUID.fromString(keys.getFirst()));
            }
        } catch (RuntimeException _) {
            throw Refusal.malformed("INVALID_CURSOR", "This cursor is broken.");
        }
    }

    private List<String> keys(E row) {
        return byChange
                ? List.of(row.updatedAt().toString(), row.id().toString())
                : List.of(row.id().toString());
    }
}
