package eu.alliance.funding.obligation;

import eu.alliance.funding.practice.KnownPractice;
import eu.alliance.platform.value.LocalizedText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a consortium owes the library for its grant, and whether it is there. */
@Schema(name = "GrantObligation")
public record Obligation(
        Kind kind,

        @Schema(description = "FULFILLED while at least one of the results is published.")
        Status status,

        List<Result> results) {

    @Schema(name = "GrantObligationKind", description = "Expect new values.")
    public enum Kind {
        PUBLISH_RESULTS
    }

    @Schema(name = "GrantObligationStatus", description = "Expect new values.")
    public enum Status {
        OPEN,
        FULFILLED
    }

    @Schema(name = "GrantResult")
    public record Result(
            UUID practiceId,

            @Schema(nullable = true, description = "As the library last told; null of what it no longer shows.")
            @Nullable LocalizedText title,

            @Schema(description = "Whether the library shows it now.")
            boolean published,

            Instant linkedAt) {}

    static Obligation of(List<Result> results) {
        var isFulfilled = results.stream().anyMatch(Result::published);
        return new Obligation(Kind.PUBLISH_RESULTS, isFulfilled ? Status.FULFILLED : Status.OPEN, results);
    }

    /** The obligations of several grants, one for each. */
    public static Map<UUID, Obligation> of(Collection<UUID> grants) {
        var named = PublishedResult.of(grants);
        var ids = named.stream().map(PublishedResult::practiceId).distinct().toList();
        var practices = KnownPractice.<KnownPractice>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(KnownPractice::id, Function.identity()));
        var results = named.stream()
                .collect(Collectors.groupingBy(
                        PublishedResult::grantId,
                        Collectors.mapping(
                                each -> result(each, practices.get(each.practiceId())), Collectors.toList())));
        return grants.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), grant -> of(results.getOrDefault(grant, List.of()))));
    }

    private static Result result(PublishedResult named, @Nullable KnownPractice practice) {
        if (practice == null || !practice.isPublished()) {
            return new Result(named.practiceId(), null, false, named.createdAt());
        }
        return new Result(named.practiceId(), practice.title().orElse(null), true, named.createdAt());
    }
}
