package eu.alliance.funding.notice;

import eu.alliance.platform.value.LocalizedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a call and may be said better at any time: nothing of it is a rule but which documents are mandatory.
 *
 * @param source where the figures were published
 * @param illustrative true when some of them were not
 */
public record Presentation(
        LocalizedText title,
        @Nullable LocalizedText summary,
        List<CallDocument> documents,
        List<String> topics,
        @Nullable String source,
        boolean illustrative) {

    /** The codes of what is to be attached. */
    public Set<String> mandatory() {
        return codes(documents.stream().filter(CallDocument::mandatory));
    }

    /** The codes of what may be attached. */
    public Set<String> codes() {
        return codes(documents.stream());
    }

    private static Set<String> codes(Stream<CallDocument> documents) {
        return documents
                .map(CallDocument::code)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
