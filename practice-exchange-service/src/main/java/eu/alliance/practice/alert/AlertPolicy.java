package eu.alliance.practice.alert;

import eu.alliance.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What holds for every alert. */
record AlertPolicy(Predicate<String> isTopic) {

    /** Every rule that the details break, with a pointer into them. */
    List<Violation> objectionsTo(AlertDetails details) {
        var objections = new ArrayList<Violation>();
        switch (details.channel()) {
            case EMAIL -> {
                if (details.email() == null) {
                    objections.add(new Violation("/email", "REQUIRED", "An address to write to."));
                }
            }
            case WEBHOOK -> {
                if (details.email() != null) {
                    objections.add(new Violation("/email", "EMAIL_NOT_EXPECTED", "An event is sent to no address."));
                }
            }
        }
        var topic = details.search().topic();
        if (topic != null && !isTopic.test(topic)) {
            objections.add(new Violation("/search/topic", "UNKNOWN_TOPIC", "GET /v1/topics has the codes."));
        }
        return objections;
    }
}
