package eu.alliance.registration.protocol;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Protocol order: institutions first, then cities by the name of their country as a language spells and sorts it, then
 * by time of confirmation; the host last.
 */
record Precedence(UUID host, Locale language) {

    /** A delegation as far as the order looks. */
    record Entrant(
            UUID delegationId, UUID cityId, UUID headId, boolean isInstitution, String country, Instant confirmed) {}

    List<Entrant> of(List<Entrant> entrants) {
        var collator = Collator.getInstance(language);
        return entrants.stream()
                .sorted(Comparator.<Entrant, Boolean>comparing(e -> e.cityId().equals(host))
                        .thenComparing(e -> !e.isInstitution())
                        .thenComparing(e -> e.isInstitution() ? "" : nameOf(e.country()), collator)
                        .thenComparing(Entrant::confirmed)
                        .thenComparing(Entrant::delegationId))
                .toList();
    }

    private String nameOf(String country) {
        return Locale.of("", country).getDisplayCountry(language);
    }
}
