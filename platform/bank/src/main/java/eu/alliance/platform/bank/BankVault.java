package eu.alliance.platform.bank;

import eu.alliance.platform.secret.SealingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals bank details for the one claim that they were given with; elsewhere they do not open. */
@ApplicationScoped
class BankVault {

    private static final String BETWEEN = "\n";

    private final SealingKey key;

    BankVault(@ConfigProperty(name = "alliance.bank.key") String key) {
        this.key = SealingKey.ofBase64(key);
    }

    String sealed(UUID subject, BankDetails details) {
        return key.seal(details.iban() + BETWEEN + details.accountHolder(), subject.toString());
    }

    BankDetails opened(UUID subject, String sealed) {
        var text = key.open(sealed, subject.toString());
        var end = text.indexOf(BETWEEN);
        return new BankDetails(text.substring(0, end), text.substring(end + 1));
    }
}
