package eu.alliance.practice.publishing;

import eu.alliance.practice.drafting.PracticeView.Duplicate;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.index.LibraryIndex;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.search.Inquiry;
import eu.alliance.practice.search.Order;
import eu.alliance.practice.text.Resembling;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks for published practices that say much the same, among those that whoever asks may read. */
@ApplicationScoped
class Duplicates {

    private static final int LOOKED_AT = 50;
    private static final Set<PracticeStatus> NO_MORE = Set.of(PracticeStatus.REPLACED, PracticeStatus.WITHDRAWN);

    private final LibraryIndex index;

    Duplicates(LibraryIndex index) {
        this.index = index;
    }

    List<Duplicate> of(PracticeDesk.Found found) {
        var written = found.shown().content();
        var others = List.of(Field.PRACTICE.isNot(found.practice().id()));
        var hits = index.ask(new Inquiry(
                        found.reader(),
                        Optional.of(new Resembling(written)),
                        others,
                        Order.RELEVANCE,
                        Optional.empty(),
                        LOOKED_AT))
                .hits();
        // the rows have the last word on who may read them
        return PracticeVersion.<PracticeVersion>list(
                        "id in ?1", hits.stream().map(Inquiry.Hit::version).toList())
                .stream()
                .filter(other -> found.reader().mayRead(other.readableBy()) && !NO_MORE.contains(other.status()))
                .filter(other -> new DuplicatePolicy(written, other.content()).isAlike())
                .map(other -> duplicate(other, new DuplicatePolicy(written, other.content()).similarity()))
                .sorted(Comparator.comparing(Duplicate::similarity).reversed().thenComparing(Duplicate::id))
                .toList();
    }

    private static Duplicate duplicate(PracticeVersion other, double similarity) {
        return new Duplicate(
                other.practiceId(),
                other.cityId(),
                other.content().title(),
                String.format(Locale.ROOT, "%.2f", similarity));
    }
}
