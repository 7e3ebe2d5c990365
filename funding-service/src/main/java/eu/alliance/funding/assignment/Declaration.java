package eu.alliance.funding.assignment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an evaluator says of their own interests. */
@Schema(name = "ConflictDeclarationMade")
record Declaration(
        boolean conflict, @Schema(nullable = true) @Nullable String reason, Instant at) {}
