package eu.alliance.funding.practice;

import eu.alliance.platform.value.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What funding reads of the library's practice events; of a restricted one there is little. */
record PracticeFact(
        UUID id,
        @Nullable Long revision,
        @Nullable Integer version,
        @Nullable UUID cityId,
        String sensitivity,
        String status,
        @Nullable String sha256,
        @Nullable LocalizedText title,
        List<String> topics) {

    PracticeFact {
        topics = Objects.requireNonNullElse(topics, List.of());
    }

    /** Of a restricted practice only the envelope says whose it is. */
    PracticeFact of(Optional<UUID> owner) {
        return cityId != null || owner.isEmpty()
                ? this
                : new PracticeFact(id, revision, version, owner.get(), sensitivity, status, sha256, title, topics);
    }
}
