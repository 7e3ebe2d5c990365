package eu.alliance.practice.material;

import eu.alliance.platform.problem.Violation;
import eu.alliance.practice.content.WritingPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What holds for everything that editors write, drafts included. */
record MaterialPolicy(Predicate<String> isTopic, Collection<UUID> knownCircles) {

    static final int SUMMARY_WORDS = 300;

    /** Every rule that the details break, with a pointer into them. */
    List<Violation> objectionsTo(MaterialDetails details) {
        var objections = new ArrayList<Violation>(details.audience().objections(knownCircles));
        if (details.summary() != null) {
            objections.addAll(WritingPolicy.tooLong("/summary", details.summary(), SUMMARY_WORDS));
        }
        objections.addAll(WritingPolicy.unknownTopics(details.topics(), isTopic));
        for (int i = 0; i < details.linked().size(); i++) {
            if (!isWebAddress(details.linked().get(i).url())) {
                objections.add(new Violation("/links/" + i + "/url", "INVALID_URL", "An http or https address."));
            }
        }
        return objections;
    }

    private static boolean isWebAddress(String url) {
        try {
            var uri = URI.create(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
