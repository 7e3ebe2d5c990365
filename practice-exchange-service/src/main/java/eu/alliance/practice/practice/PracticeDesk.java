package eu.alliance.practice.practice;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.reader.Readers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hands a caller what they asked for, if there is something that they may see. */
@ApplicationScoped
public class PracticeDesk {

    /** A practice in the hands of a caller, with the version that they are shown. */
    public record Found(Practice practice, Editions editions, Reader reader, Hand hand, PracticeVersion shown) {

        /** Refuses whoever is not of the city whose it is. */
        public Found owned() {
            if (!hand.owner()) {
                throw Refusal.forbidden("NOT_OWNER", "Only the city whose practice it is may do this.");
            }
            return this;
        }

        /** Refuses who would decide about their own city. */
        public Found unrelated() {
            if (hand.kin()) {
                throw Refusal.forbidden("CONFLICT_OF_INTEREST", "It is your own city's.");
            }
            return this;
        }

        /** The versions that the caller knows of. */
        public Editions seen() {
            return editions.visibleTo(reader);
        }

        /** Refuses whoever neither owns it nor decides on it. */
        public Found accountable() {
            return hand.editor() ? this : owned();
        }

        /** The same practice with the versions as they are after a change. */
        public Found again() {
            var now = Editions.of(practice.id());
            return new Found(practice, now, reader, hand, now.shownTo(reader).orElse(shown));
        }

        /** The nouns of the moves that the caller may make now. */
        public List<String> moves() {
            return PracticeMove.openTo(hand, editions);
        }
    }

    private final Readers readers;
    private final Caller caller;

    PracticeDesk(Readers readers, Caller caller) {
        this.readers = readers;
        this.caller = caller;
    }

    /**
     * For reading.
     *
     * @throws Refusal 404 when there is nothing to see, 410 when what could be seen was withdrawn
     */
    public Found read(UUID id) {
        return standing(find(id));
    }

    /** The same, of a withdrawn one too. */
    public Found find(UUID id) {
        return found(id, Practice.found(id));
    }

    /** Whether the caller is shown any of it; what was withdrawn is not. */
    public boolean isReadable(UUID id) {
        var reader = readers.current();
        return Editions.of(id)
                .shownTo(reader)
                .filter(version -> !version.isWithdrawn())
                .isPresent();
    }

    /** For changing: held until the transaction ends. */
    public Found change(UUID id) {
        return standing(hold(id));
    }

    /** For a move, which a withdrawn practice refuses by itself. */
    public Found hold(UUID id) {
        return found(id, Practice.held(id));
    }

    /** What a caller has to do with a city's practice. */
    Hand handOn(UUID city) {
        return Hand.of(caller, city);
    }

    /** The moves that the caller may make on the practices of these versions, by practice. */
    public Map<UUID, List<String>> movesOn(Collection<PracticeVersion> versions) {
        if (caller.city().isEmpty() && !caller.is(Role.EDITOR)) {
            return Map.of();
        }
        var editions = Editions.of(
                versions.stream().map(PracticeVersion::practiceId).distinct().toList());
        return versions.stream()
                .collect(Collectors.toMap(
                        PracticeVersion::practiceId,
                        version -> PracticeMove.openTo(
                                handOn(version.cityId()), editions.getOrDefault(version.practiceId(), Editions.NONE)),
                        (first, second) -> first));
    }

    private Found found(UUID id, Optional<Practice> practice) {
        var reader = readers.current();
        var editions = Editions.of(id);
        var shown = editions.shownTo(reader);
        if (practice.isEmpty() || shown.isEmpty()) {
            throw Refusal.notFound("practice");
        }
        return new Found(practice.get(), editions, reader, handOn(practice.get().cityId()), shown.get());
    }

    private static Found standing(Found found) {
        found.practice().tombstone().ifPresent(tombstone -> {
            throw Refusal.of(Refusal.Kind.GONE, "WITHDRAWN", "This practice was withdrawn.")
                    .with("tombstone", tombstone);
        });
        return found;
    }
}
