package eu.alliance.funding.obligation;

import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;

/** Who signed an agreement for its consortium. */
public record Signature(String signatoryName, LocalizedText office, Instant signedAt) {}
