package eu.alliance.registration.payment;

import eu.alliance.platform.bank.BankAccounts;
import eu.alliance.platform.bank.BankDetails;
import eu.alliance.platform.bank.CreditTransfers;
import eu.alliance.platform.bank.CreditTransfers.Transfer;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.payment.Payables.Payable;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a batch anew each time it is asked for, so that nothing with bank details lies about. */
@ApplicationScoped
class PaymentFile {

    private final BankAccounts accounts;
    private final BankDetails debtor;

    PaymentFile(
            BankAccounts accounts,
            @ConfigProperty(name = "alliance.payment.debtor.iban") String iban,
            @ConfigProperty(name = "alliance.payment.debtor.name") String name) {
        this.accounts = accounts;
        this.debtor = BankDetails.of(iban, name);
    }

    String of(PaymentBatch batch) {
        var transfers = Payables.in(batch.id()).stream().map(this::transfer).toList();
        return new CreditTransfers(batch.id(), batch.createdAt(), debtor, transfers).xml();
    }

    private Transfer transfer(Payable payable) {
        var creditor = accounts.open(payable.id())
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.GONE, "BANK_DETAILS_ERASED", "Bank details in it have been erased."));
        return new Transfer(payable.id(), payable.amount(), creditor, "Travel and subsistence");
    }
}
