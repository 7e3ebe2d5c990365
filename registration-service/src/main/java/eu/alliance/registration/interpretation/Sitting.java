package eu.alliance.registration.interpretation;

import eu.alliance.registration.attendance.Attendance.Listener;
import eu.alliance.registration.session.SessionKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A session as far as interpretation goes.
 *
 * @param floor languages spoken there
 * @param offered languages that the summit interprets into
 * @param listeners who is there
 */
record Sitting(
        UUID session,
        SessionKind kind,
        Duration length,
        Set<String> floor,
        Set<String> offered,
        List<Listener> listeners) {}
