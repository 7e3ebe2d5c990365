package eu.alliance.funding.application;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A practice that an application relies on, pinned to a version. */
@Schema(name = "Evidence")
record Evidence(@NotNull UUID practiceId, @NotNull @Min(1) Integer version) {}
