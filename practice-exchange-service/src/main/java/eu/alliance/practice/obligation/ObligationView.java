package eu.alliance.practice.obligation;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.practice.Editions;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a consortium owes the library for its grant, and whether it is there. */
@Schema(name = "Obligation")
record ObligationView(
        UUID grantId,

        @Schema(description = "The grant's.") LocalizedText title,

        @Schema(description = "Who owes it, the coordinator first.")
        List<UUID> cityIds,

        @Schema(description = "FULFILLED while at least one of the results is published, for more than a circle.")
        Status status,

        List<Result> results,

        @Schema(description = "When the grant was signed.") Instant since,

        @Schema(hidden = true) long revision)
        implements Tagged {

    @Schema(name = "ObligationStatus", description = "Expect new values.")
    enum Status {
        OPEN,
        FULFILLED
    }

    @Schema(name = "ObligationResult")
    record Result(
            UUID practiceId,

            @Schema(nullable = true, description = "Null of what the caller may not read.") @Nullable LocalizedText title,

            @Schema(description = "Whether the library shows it now.")
            boolean published) {}

    static ObligationView of(Obligation obligation, Map<UUID, Editions> editions, Reader reader) {
        var results = obligation.practices().stream()
                .map(practice -> result(practice, editions.get(practice), reader))
                .toList();
        return new ObligationView(
                obligation.id(),
                obligation.title(),
                obligation.cities(),
                results.stream().anyMatch(Result::published) ? Status.FULFILLED : Status.OPEN,
                results,
                obligation.createdAt(),
                obligation.revision());
    }

    private static Result result(UUID practice, @Nullable Editions editions, Reader reader) {
        if (editions == null) {
            return new Result(practice, null, false);
        }
        var title = editions.published()
                .filter(version -> reader.mayRead(version.readableBy()) && !version.isWithdrawn())
                .map(version -> version.content().title());
        return new Result(
                practice,
                title.orElse(null),
                editions.published().filter(ObligationView::isShown).isPresent());
    }

    private static boolean isShown(PracticeVersion version) {
        return version.status() == PracticeStatus.PUBLISHED && version.sensitivity() != Sensitivity.RESTRICTED;
    }
}
