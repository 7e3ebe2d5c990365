package eu.alliance.registration.declaration;

import eu.alliance.platform.value.LocalizedText;
import java.util.Optional;

/** A declaration as others hand it round: the wording that is open for signature. */
public record AgreedText(LocalizedText title, LocalizedText texts, int version, String sha256) {

    /** The declaration that was opened last; a covenant stands by itself. */
    public static Optional<AgreedText> latestDeclaration() {
        return Declaration.<Declaration>find(
                        "kind = ?1 and status = ?2 order by openedAt desc, id desc",
                        Declaration.Kind.DECLARATION,
                        DeclarationStatus.OPEN)
                .firstResultOptional()
                .map(found -> new AgreedText(
                        found.wording().title(), found.wording().texts(), found.version(), found.sha256()));
    }
}
