package eu.alliance.platform.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What other features may ask of bank details. */
@ApplicationScoped
public class BankAccounts {

    private final BankVault vault;

    BankAccounts(BankVault vault) {
        this.vault = vault;
    }

    public void keep(UUID subject, BankDetails details) {
        BankAccount.<BankAccount>findByIdOptional(subject)
                .orElseGet(() -> new BankAccount(subject))
                .hold(vault.sealed(subject, details), details.ending());
    }

    /** For finance, and for nobody else. */
    public Optional<BankDetails> open(UUID subject) {
        return BankAccount.<BankAccount>findByIdOptional(subject)
                .map(account -> vault.opened(subject, account.sealed()));
    }

    /** The last four characters of the IBAN. */
    public Optional<String> endingOf(UUID subject) {
        return BankAccount.<BankAccount>findByIdOptional(subject).map(BankAccount::ending);
    }

    public void erase(UUID subject) {
        BankAccount.deleteById(subject);
    }
}
