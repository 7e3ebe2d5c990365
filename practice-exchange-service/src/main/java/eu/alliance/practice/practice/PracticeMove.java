package eu.alliance.practice.practice;

import static eu.alliance.practice.practice.PracticeStatus.ARCHIVED;
import static eu.alliance.practice.practice.PracticeStatus.CHANGES_REQUESTED;
import static eu.alliance.practice.practice.PracticeStatus.PUBLISHED;
import static eu.alliance.practice.practice.PracticeStatus.SUBMITTED;
import static eu.alliance.practice.practice.PracticeStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a practice; the noun is the sub-resource. */
enum PracticeMove {
    SUBMISSION,
    PUBLICATION,
    CHANGES_REQUEST,
    WITHDRAWAL,
    ARCHIVING,
    NEW_VERSION;

    /** The nouns of the moves that a hand may make now. */
    static List<String> openTo(Hand hand, Editions editions) {
        return Arrays.stream(values())
                .filter(move -> move.isOpenTo(hand, editions))
                .map(PracticeMove::noun)
                .toList();
    }

    private boolean isOpenTo(Hand hand, Editions editions) {
        var working = editions.working();
        return switch (this) {
            case SUBMISSION -> hand.admin() && may(working, SUBMITTED);
            case PUBLICATION ->
                hand.decides()
                        && may(working, PUBLISHED)
                        && working.filter(PracticeVersion::isReviewed).isPresent();
            case CHANGES_REQUEST -> hand.decides() && may(working, CHANGES_REQUESTED);
            case WITHDRAWAL -> (hand.admin() || hand.editor()) && editions.all().anyMatch(v -> may(v, WITHDRAWN));
            case ARCHIVING -> hand.decides() && may(editions.published(), ARCHIVED);
            case NEW_VERSION ->
                hand.owner()
                        && working.isEmpty()
                        && editions.published()
                                .filter(v -> v.status() == PUBLISHED)
                                .isPresent();
        };
    }

    private static boolean may(Optional<PracticeVersion> version, PracticeStatus next) {
        return version.filter(v -> may(v, next)).isPresent();
    }

    private static boolean may(PracticeVersion version, PracticeStatus next) {
        return version.status().mayBecome(next);
    }

    private String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
