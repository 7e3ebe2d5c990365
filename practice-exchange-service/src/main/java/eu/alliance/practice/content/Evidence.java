package eu.alliance.practice.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well it is known that a practice works. */
@Schema(description = "Level of evidence. Expect new values.")
public enum Evidence {
    INSPIRING,
    PEER_REVIEWED,
    EVALUATED,
    REPLICATED
}
