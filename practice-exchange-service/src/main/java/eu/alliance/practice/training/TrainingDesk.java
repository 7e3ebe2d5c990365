package eu.alliance.practice.training;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.reader.Readers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Hands a caller the training that they asked for, if they may see it. */
@ApplicationScoped
public class TrainingDesk {

    private final Readers readers;

    TrainingDesk(Readers readers) {
        this.readers = readers;
    }

    public Training read(UUID id) {
        return visible(Training.found(id));
    }

    /** For changing it or who has a place in it: held until the transaction ends. */
    public Training hold(UUID id) {
        return visible(Training.held(id));
    }

    String[] keys() {
        return readers.current().held();
    }

    private Training visible(Optional<Training> training) {
        var reader = readers.current();
        return training.filter(each -> reader.mayRead(each.readableBy()))
                .orElseThrow(() -> Refusal.notFound("training"));
    }
}
