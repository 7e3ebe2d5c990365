package eu.alliance.practice.content;

import eu.alliance.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a reviewer must find written before anything is asked of them. */
public record SubmissionPolicy(PracticeContent content) {

    public List<Violation> objections() {
        var objections = new ArrayList<Violation>();
        if (content.summary() == null) {
            objections.add(missing("/summary", "A summary."));
        } else if (!content.summary().texts().containsKey(content.originalLanguage())) {
            objections.add(missing("/summary/" + content.originalLanguage(), "A summary in the original language."));
        }
        if (content.topics().isEmpty()) {
            objections.add(missing("/topics", "At least one topic."));
        }
        if (content.sections().written().isEmpty()) {
            objections.add(missing("/sections", "At least one section."));
        }
        return objections;
    }

    private static Violation missing(String pointer, String detail) {
        return new Violation(pointer, "REQUIRED", detail);
    }
}
