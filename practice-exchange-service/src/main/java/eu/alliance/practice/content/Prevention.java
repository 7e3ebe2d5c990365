package eu.alliance.practice.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom prevention addresses: everybody, those at risk, those already involved. */
@Schema(description = "Level of prevention. Expect new values.")
public enum Prevention {
    PRIMARY,
    SECONDARY,
    TERTIARY
}
