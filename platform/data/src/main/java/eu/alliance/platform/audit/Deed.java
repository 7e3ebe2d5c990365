package eu.alliance.platform.audit;

import eu.alliance.platform.caller.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;

/** What is being done now, and by whom: a caller's request, or the system's own doing. */
@Singleton
class Deed {

    private static final String SYSTEM = "system";

    private final Caller caller;
    private final CurrentVertxRequest request;

    Deed(Caller caller, CurrentVertxRequest request) {
        this.caller = caller;
        this.request = request;
    }

    String actor() {
        return isRequest() ? caller.subject() : SYSTEM;
    }

    String name() {
        return isRequest()
                ? request.getCurrent().request().method() + " "
                        + request.getCurrent().normalizedPath()
                : SYSTEM;
    }

    private boolean isRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }
}
