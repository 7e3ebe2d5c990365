package eu.alliance.registration.declaration;

import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign for a city: the mayor, or whoever has the mayor's mandate to.
 *
 * @param office what the signatory is, as signed
 * @param maySign whether the mandate that is named lets its holder sign today; null when none is named
 */
record SignatoryPolicy(LocalizedText office, @Nullable Boolean maySign) {

    private static final Set<String> MAYOR = Set.of(
            "mayor",
            "lord mayor",
            "maire",
            "bürgermeister",
            "bürgermeisterin",
            "oberbürgermeister",
            "oberbürgermeisterin",
            "sindaco",
            "sindaca",
            "мэр",
            "belediye başkanı");

    Optional<Violation> objection() {
        if (maySign == null) {
            return isMayor()
                    ? Optional.empty()
                    : Optional.of(new Violation(
                            "/mandateId", "MANDATE_MISSING", "Who is not the mayor signs under a mandate."));
        }
        return maySign
                ? Optional.empty()
                : Optional.of(new Violation(
                        "/mandateId", "MANDATE_MISSING", "The mandate does not let its holder sign today."));
    }

    SignatureStatus status() {
        return maySign == null ? SignatureStatus.SIGNED : SignatureStatus.SIGNED_ON_BEHALF;
    }

    private boolean isMayor() {
        return office.texts().values().stream()
                .anyMatch(text -> MAYOR.contains(text.strip().toLowerCase(Locale.ROOT)));
    }
}
