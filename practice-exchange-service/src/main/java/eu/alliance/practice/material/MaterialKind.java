package eu.alliance.practice.material;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of reading it is. */
@Schema(name = "ResourceKind", description = "Expect new values.")
enum MaterialKind {
    POLICY_BRIEF,
    THEMATIC_PAPER,
    GUIDANCE,
    SUCCESS_STORY,
    TRAINING_MATERIAL
}
