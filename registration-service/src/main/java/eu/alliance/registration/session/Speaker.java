package eu.alliance.registration.session;

import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks in a session, as the programme announces them. */
@Schema(name = "Speaker")
record Speaker(
        @NotBlank @Size(max = 200) String name,
        @Schema(nullable = true) @Heading @Nullable LocalizedText office,

        @Schema(nullable = true, description = "The city that they speak for.") @Nullable UUID cityId) {}
