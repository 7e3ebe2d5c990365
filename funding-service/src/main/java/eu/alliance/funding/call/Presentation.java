package eu.alliance.funding.call;

import eu.alliance.platform.value.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a call and may be said better at any time: none of it is a rule.
 *
 * @param source where the figures were published
 * @param illustrative true when some of them were not
 */
record Presentation(
        LocalizedText title,
        @Nullable LocalizedText summary,
        List<CallDocument> documents,
        List<String> topics,
        @Nullable String source,
        boolean illustrative) {}
