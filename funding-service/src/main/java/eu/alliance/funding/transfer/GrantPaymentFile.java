package eu.alliance.funding.transfer;

import eu.alliance.platform.bank.BankAccounts;
import eu.alliance.platform.bank.BankDetails;
import eu.alliance.platform.bank.CreditTransfers;
import eu.alliance.platform.bank.CreditTransfers.Transfer;
import eu.alliance.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a batch anew each time it is asked for, so that nothing with bank details lies about. */
@ApplicationScoped
class GrantPaymentFile {

    private final BankAccounts accounts;
    private final BankDetails debtor;

    GrantPaymentFile(
            BankAccounts accounts,
            @ConfigProperty(name = "alliance.payment.debtor.iban") String iban,
            @ConfigProperty(name = "alliance.payment.debtor.name") String name) {
        this.accounts = accounts;
        this.debtor = BankDetails.of(iban, name);
    }

    String of(GrantPaymentBatch batch) {
        var transfers = BatchedPayment.in(List.of(batch.id())).stream()
                .map(this::transfer)
                .toList();
        return new CreditTransfers(batch.id(), batch.createdAt(), debtor, transfers).xml();
    }

    private Transfer transfer(BatchedPayment payment) {
        var creditor = accounts.open(payment.grantId())
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.GONE, "BANK_DETAILS_ERASED", "Bank details in it have been erased."));
        return new Transfer(payment.paymentId(), payment.amount(), creditor, "Grant payment");
    }
}
