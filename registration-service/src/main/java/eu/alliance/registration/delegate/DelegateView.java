package eu.alliance.registration.delegate;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.protection.ProtectedPerson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person in a delegation as the city and the secretariat read it. */
@Schema(name = "Delegate")
public record DelegateView(
        UUID id,
        UUID delegationId,
        String givenName,
        String familyName,
        DelegateRole role,
        @Schema(nullable = true) @Nullable LocalizedText office,
        String email,
        @Nullable List<String> speaks,
        @Schema(nullable = true) @Nullable String needsInterpretationInto,
        @JsonProperty("isHead") boolean isHead,
        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    public static DelegateView of(Delegate delegate) {
        return of(delegate, false);
    }

    /** With {@code isHidden} under a pseudonym, without what would tell who it is. */
    static DelegateView of(Delegate delegate, boolean isHidden) {
        var details = delegate.details();
        return new DelegateView(
                delegate.id(),
                delegate.delegationId(),
                isHidden ? "Protected" : details.givenName(),
                isHidden ? ProtectedPerson.pseudonymOf(delegate.id()) : details.familyName(),
                details.role(),
                isHidden ? null : details.office(),
                isHidden ? "protected@alliance.invalid" : details.email(),
                details.speaks(),
                details.needsInterpretationInto(),
                delegate.member().isHead(),
                delegate.createdAt(),
                delegate.updatedAt(),
                delegate.revision());
    }
}
