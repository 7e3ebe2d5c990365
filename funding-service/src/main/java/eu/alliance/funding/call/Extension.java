package eu.alliance.funding.call;

import eu.alliance.platform.value.Deadline;
import java.time.Instant;

/** One time that a deadline was put off. */
record Extension(Deadline previous, Deadline deadline, String reason, Instant at) {}
