package eu.alliance.practice.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.alliance.platform.value.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version says, whoever may read it; this is what its checksum covers.
 *
 * @param since year, month or day that the city started it
 */
public record PracticeContent(
        LocalizedText title,
        @Nullable LocalizedText summary,
        Sections sections,
        List<String> topics,
        Prevention prevention,
        @Nullable LocalizedText targetGroups,
        String originalLanguage,
        @Nullable String since) {

    /** Every language that anything in it is written in. */
    @JsonIgnore
    public List<String> languages() {
        return Stream.concat(Stream.of(title, summary, targetGroups), sections.written().values().stream())
                .filter(Objects::nonNull)
                .flatMap(text -> text.languages().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** SHA-256 over the canonical form (RFC 8785), hex: the same content has the same. */
    @JsonIgnore
    public String sha256() {
        return ContentDigest.of(this);
    }
}
