package eu.alliance.platform.bank;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.bank.CreditTransfers.Transfer;
import eu.alliance.platform.testkit.PaymentSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CreditTransfersTest {

    private static final BankDetails DEBTOR = BankDetails.of("NL91ABNA0417164300", "Alliance secretariat");
    private static final Instant LATE = Instant.parse("2036-07-01T22:30:00Z");

    private static String file(String... amounts) {
        var transfers = Stream.of(amounts)
                .map(amount -> new Transfer(
                        UUID.randomUUID(),
                        new BigDecimal(amount),
                        BankDetails.of("DK5000400440116243", "Δήμος Αθηναίων & Söhne"),
                        "Travel and subsistence"))
                .toList();
        return new CreditTransfers(UUID.randomUUID(), LATE, DEBTOR, transfers).xml();
    }

    @Test
    void countsAndAddsUpWhatIsInIt() throws Exception {
        var xml = file("0.10", "0.20", "99999.99");

        PaymentSchema.validate(xml);
        assertThat(xml.split("<CdtTrfTxInf>")).hasSize(4);
        assertThat(xml.split("<NbOfTxs>3</NbOfTxs>")).hasSize(3);
        assertThat(xml.split("<CtrlSum>100000.29</CtrlSum>")).hasSize(3);
        assertThat(xml).contains("<InstdAmt Ccy=\"EUR\">0.10</InstdAmt>");
    }

    @Test
    void isDueOnTheDayThatItIsWhereBanksCount() {
        assertThat(file("1.00")).contains("<Dt>2036-07-02</Dt>", "<CreDtTm>2036-07-01T22:30:00Z</CreDtTm>");
    }

    @Test
    void namesItsCreditorsInLettersThatBanksTake() {
        assertThat(file("1.00")).contains("<Nm>Dimos Athinaion + Soehne</Nm>");
        assertThat(List.of(file("1.00").split(""))).allMatch(letter -> letter.charAt(0) < 128);
    }
}
