package eu.alliance.funding.notice;

import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One time that a deadline was put off. */
public record Extension(
        Deadline previous,
        Deadline deadline,
        String reason,
        @Nullable LocalizedText notice,
        Instant at) {}
