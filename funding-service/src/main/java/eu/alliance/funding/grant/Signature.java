package eu.alliance.funding.grant;

import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;

/** Who signed an agreement for its consortium. */
record Signature(String signatoryName, LocalizedText office, Instant signedAt) {}
