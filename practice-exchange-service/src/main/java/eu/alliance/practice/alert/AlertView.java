package eu.alliance.practice.alert;

import eu.alliance.platform.rest.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as its city reads it; its tag does not change when it is told. */
@Schema(name = "Alert")
record AlertView(
        UUID id,
        String name,
        AlertDetails.Search search,
        AlertDetails.Frequency frequency,
        AlertDetails.Channel channel,
        @Schema(nullable = true) @Nullable String email,
        String language,

        @Schema(description = "When it is looked after next; nothing is told when nothing is new.")
        Instant nextAt,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static AlertView of(Alert alert) {
        var details = alert.details();
        return new AlertView(
                alert.id(),
                details.name(),
                details.search(),
                details.frequency(),
                details.channel(),
                details.email(),
                details.spoken(),
                alert.dueAt(),
                alert.createdAt(),
                alert.updatedAt(),
                alert.revision());
    }
}
