package eu.alliance.platform.audit;

import eu.alliance.platform.entity.Aggregate;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreUpdate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

/** Hears of every change of an aggregate as it is written, and of what it was before. */
public class AuditListener {

    @PostPersist
    void created(Aggregate aggregate) {
        trail().record(aggregate, "CREATED", null, fields(aggregate, now(aggregate), null));
    }

    /** Asked at every look whether there is something to write; only what is written is a change. */
    @PreUpdate
    void changing(Aggregate aggregate) {
        var entry = entry(aggregate);
        if (entry != null && entry.getExtraState(Former.class) == null) {
            entry.addExtraState(new Former(entry.getLoadedState()));
        }
    }

    @PostUpdate
    void changed(Aggregate aggregate) {
        var after = now(aggregate);
        var entry = entry(aggregate);
        var former = entry == null ? null : entry.getExtraState(Former.class);
        var before = former == null ? after : former.replaced(after);
        trail().record(aggregate, "CHANGED", fields(aggregate, before, after), fields(aggregate, after, before));
    }

    @PostRemove
    void removed(Aggregate aggregate) {
        trail().record(aggregate, "REMOVED", fields(aggregate, now(aggregate), null), null);
    }

    private static AuditTrail trail() {
        return Arc.container().instance(AuditTrail.class).get();
    }

    /** The fields by name; with {@code other} only those in which the two differ. */
    private static Map<String, @Nullable Object> fields(
            Aggregate aggregate, @Nullable Object[] values, @Nullable Object @Nullable [] other) {
        var names = session().getEntityPersister(null, aggregate).getPropertyNames();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < names.length; i++) {
            if (other == null || !Objects.equals(values[i], other[i])) {
                fields.put(names[i], values[i]);
            }
        }
        return fields;
    }

    private static Object[] now(Aggregate aggregate) {
        return session().getEntityPersister(null, aggregate).getValues(aggregate);
    }

    private static @Nullable EntityEntry entry(Aggregate aggregate) {
        return session().getPersistenceContextInternal().getEntry(aggregate);
    }

    private static SessionImplementor session() {
        return Panache.getEntityManager().unwrap(SessionImplementor.class);
    }
}
