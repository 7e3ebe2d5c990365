package eu.alliance.practice.shelf;

import eu.alliance.platform.entity.Listing;
import eu.alliance.practice.practice.PracticeVersion;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions on versions {@code e}, the same for a page of them and for counting them. */
class Selection {

    private record Condition(
            String hql,
            @Nullable String parameter,
            @Nullable Object value) {}

    /** How many versions have a value. */
    record Count(String code, long count) {}

    private final List<Condition> conditions = new ArrayList<>();

    Selection where(String hql) {
        conditions.add(new Condition(hql, null, null));
        return this;
    }

    Selection where(String hql, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(new Condition(hql, parameter, value));
        }
        return this;
    }

    Listing<PracticeVersion> listing() {
        var listing = Listing.of(PracticeVersion.class);
        for (var each : conditions) {
            if (each.parameter() == null) {
                listing.where(each.hql());
            } else {
                listing.where(each.hql(), each.parameter(), each.value());
            }
        }
        return listing;
    }

    /**
     * Counts by a value, the most frequent first.
     *
     * @param value in HQL, of {@code e} and whatever {@code join} adds
     */
    List<Count> countedBy(String value, String join) {
        var where = conditions.stream().map(Condition::hql).collect(Collectors.joining(" and "));
        var query = Panache.getEntityManager()
                .createQuery(
                        "select %1$s, count(*) from PracticeVersion e %2$s where %3$s group by %1$s"
                                .formatted(value, join, where),
                        Object[].class);
        for (var each : conditions) {
            if (each.parameter() != null) {
                query.setParameter(each.parameter(), each.value());
            }
        }
        return query.getResultStream()
                .map(row -> new Count(String.valueOf(row[0]), (Long) row[1]))
                .sorted(java.util.Comparator.comparingLong(Count::count)
                        .reversed()
                        .thenComparing(Count::code))
                .toList();
    }
}
