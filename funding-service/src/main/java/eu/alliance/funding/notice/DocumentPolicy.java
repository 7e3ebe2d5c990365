package eu.alliance.funding.notice;

import eu.alliance.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether a call's documents can be had, and asked for. */
public record DocumentPolicy(List<CallDocument> documents) {

    public List<Violation> objections() {
        var objections = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            var pointer = "/documents/" + i;
            if (document.code() == null && document.mandatory()) {
                objections.add(new Violation(pointer + "/code", "REQUIRED", "Attachments name what is mandatory."));
            }
            if (document.code() == null && document.url() == null) {
                objections.add(new Violation(pointer + "/url", "REQUIRED", "Nobody can find it."));
            }
            if (document.code() != null && !seen.add(document.code() + " " + document.language())) {
                objections.add(new Violation(pointer + "/code", "DUPLICATE", "It is given twice in one language."));
            }
        }
        return objections;
    }
}
