package eu.alliance.practice.shelf;

import eu.alliance.platform.paging.Page;
import eu.alliance.practice.highlight.Highlights;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.DisplayLanguage;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.text.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes from the shelf what was found. */
@ApplicationScoped
class Shelf {

    private final PracticeDesk desk;

    Shelf(PracticeDesk desk) {
        this.desk = desk;
    }

    /** The versions themselves, in the order found; the rows have the last word on who may read them. */
    Page<PracticeVersion> fetched(Page<UUID> found, Reader reader) {
        var versions = PracticeVersion.<PracticeVersion>list("id in ?1", found.items()).stream()
                .filter(version -> reader.mayRead(version.readableBy()))
                .collect(Collectors.toMap(PracticeVersion::id, Function.identity()));
        return new Page<>(
                found.items().stream()
                        .map(versions::get)
                        .filter(Objects::nonNull)
                        .toList(),
                found.next());
    }

    List<PracticeItem> shown(List<PracticeVersion> versions, DisplayLanguage display, Optional<SearchText> text) {
        var moves = desk.movesOn(versions);
        var marks = text.map(Highlights::of);
        return versions.stream()
                .map(version -> PracticeItem.of(
                        version,
                        moves.getOrDefault(version.practiceId(), List.of()),
                        display,
                        marks.map(each -> each.in(version.content(), display.tag()))
                                .orElse(Map.of())))
                .toList();
    }
}
