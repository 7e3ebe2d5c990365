package eu.alliance.platform.audit;

import org.hibernate.engine.spi.EntityEntryExtraState;
import org.jspecify.annotations.Nullable;

/** What an aggregate was when it was last written, kept beside it: once it is written, what was loaded is forgotten. */
final class Former implements EntityEntryExtraState {

    private Object[] state;
    private @Nullable EntityEntryExtraState next;

    Former(Object[] state) {
        this.state = state;
    }

    /** What it was; from now on it is something else. */
    Object[] replaced(Object[] by) {
        var was = state;
        state = by;
        return was;
    }

    @Override
    public void addExtraState(EntityEntryExtraState another) {
        if (next == null) {
            next = another;
        } else {
            next.addExtraState(another);
        }
    }

    @Override
    public <T extends EntityEntryExtraState> @Nullable T getExtraState(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        return next == null ? null : next.getExtraState(type);
    }
}
