package eu.alliance.gateway.watch;

import eu.alliance.gateway.visit.Visit;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/** A line for each visit. The path's template and not the path: an address may hold what is nobody's business. */
final class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");

    private AccessLog() {}

    static void write(Visit visit, int status, long nanos) {
        if (!LOG.isLoggable(Level.INFO)) {
            return;
        }
        var method = KnownMethods.name(visit.request().method().name());
        var line = new ExtLogRecord(Level.INFO, method + " " + visit.route() + " " + status, AccessLog.class.getName());
        line.setLoggerName("access");
        line.putMdc("requestId", visit.id());
        line.putMdc("service", visit.service());
        line.putMdc("status", Integer.toString(status));
        line.putMdc("micros", Long.toString(nanos / 1000));
        var guest = visit.guest();
        if (guest != null && guest.city() != null) {
            line.putMdc("city", String.valueOf(guest.city()));
        }
        LOG.logRaw(line);
    }
}
