package eu.alliance.registration.signature;

import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign for a city: the mayor, or whoever has the mayor's mandate to.
 *
 * @param office what the signatory is, as signed
 * @param maySign whether the mandate that is named lets its holder sign today; null when none is named
 */
record SignatoryPolicy(LocalizedText office, @Nullable Boolean maySign) {

    /** The office itself or with the city's name, never somebody beside it: "Mayor of Riga", not "Mayor's adviser". */
    private static final Pattern MAYOR = Pattern.compile("""
            ((the\\s+)?(lord\\s+)?mayor|(le\\s+|la\\s+)?maire|mairesse|(ober)?bürgermeister(in)?|sindac[oa]|мэр|глава\\s+города)\
            (\\s+(of|de|du|des|der|von|di|del|della|города)\\s[^,;(]+|\\s+(d|dell)['’][^,;(]+)?\
            |мэр\\s+[^,;(]+|([^,;(]+\\s)?belediye\\s+başkanı""", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
                .anyMatch(text -> MAYOR.matcher(text.strip()).matches());
    }
}
