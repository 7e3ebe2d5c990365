package eu.alliance.practice.opencall;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which countries a call is for, and on which day they must take part.
 *
 * @param countries all of them when there is none
 * @param at the deadline's own day when null
 */
record Participations(
        List<Participation> countries, @Nullable LocalDate at) {

    /** A country's part in a programme; dates inclusive, null where it has no end. */
    record Participation(
            String country,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        private boolean covers(LocalDate day) {
            return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
        }
    }

    boolean admit(String country, LocalDate lastDay) {
        var day = at == null ? lastDay : at;
        return countries.isEmpty()
                || countries.stream().anyMatch(each -> each.country().equals(country) && each.covers(day));
    }
}
