package eu.alliance.practice.practice;

import eu.alliance.practice.reader.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versions of a practice that live: the one that was published last and the one in the works. */
public record Editions(Optional<PracticeVersion> published, Optional<PracticeVersion> working) {

    static final Editions NONE = new Editions(Optional.empty(), Optional.empty());

    public static Editions of(UUID practice) {
        return of(List.of(practice)).getOrDefault(practice, NONE);
    }

    /** Of several practices at once. */
    public static Map<UUID, Editions> of(Collection<UUID> practices) {
        return practices.isEmpty()
                ? Map.of()
                : PracticeVersion.<PracticeVersion>list(
                                "practiceId in ?1 and status <> ?2", practices, PracticeStatus.REPLACED)
                        .stream()
                        .collect(Collectors.groupingBy(
                                PracticeVersion::practiceId,
                                Collectors.collectingAndThen(Collectors.toList(), Editions::sorted)));
    }

    /** Versions that newer ones have taken the place of. */
    public static List<PracticeVersion> replacedOf(UUID practice) {
        return PracticeVersion.list("practiceId = ?1 and status = ?2", practice, PracticeStatus.REPLACED);
    }

    private static Editions sorted(List<PracticeVersion> live) {
        return new Editions(
                live.stream().filter(v -> v.publishedAt().isPresent()).findFirst(),
                live.stream().filter(v -> v.publishedAt().isEmpty()).findFirst());
    }

    Stream<PracticeVersion> all() {
        return Stream.of(working, published).flatMap(Optional::stream);
    }

    /** What a reader is shown: the one in the works if they may read it, else the published one, else nothing. */
    public Optional<PracticeVersion> shownTo(Reader reader) {
        return all().filter(version -> reader.mayRead(version.readableBy())).findFirst();
    }

    /** What a reader knows of; a draft that they may not see is not there for them. */
    public Editions visibleTo(Reader reader) {
        return new Editions(
                published.filter(v -> reader.mayRead(v.readableBy())),
                working.filter(v -> reader.mayRead(v.readableBy())));
    }

    /** The version that a practice stands by: what it may become is asked of it. */
    public PracticeVersion latest() {
        return all().findFirst().orElseThrow();
    }
}
