package eu.alliance.platform.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.platform.problem.Refusal;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankVaultTest {

    private static final BankDetails DETAILS = BankDetails.of("NL91 ABNA 0417 1643 00", "Gemeente Voorbeeld");

    private final BankVault vault = new BankVault(Base64.getEncoder().encodeToString(new byte[32]));
    private final UUID claim = UUID.randomUUID();

    @Test
    void opensWhatItSealed() {
        var sealed = vault.sealed(claim, DETAILS);

        assertThat(vault.opened(claim, sealed)).isEqualTo(DETAILS);
        assertThat(sealed).isNotEqualTo(vault.sealed(claim, DETAILS)).doesNotContain("ABNA");
    }

    @Test
    void doesNotOpenForAnotherClaimOrChanged() {
        var sealed = vault.sealed(claim, DETAILS);
        var bytes = Base64.getDecoder().decode(sealed);
        bytes[20] ^= 1;

        assertThatThrownBy(() -> vault.opened(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.opened(claim, Base64.getEncoder().encodeToString(bytes)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAShortKey() {
        assertThatThrownBy(() -> new BankVault("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "NL", "NL91ABNA0417164301", "NL91ABNA041716430", "XX91ABNA0417164300", "NL91ABNA04171643üü"})
    void refusesWhatIsNoIban(String iban) {
        assertThatThrownBy(() -> BankDetails.of(iban, "x")).isInstanceOf(Refusal.class);
    }

    @Test
    void saysNothingInALog() {
        assertThat(DETAILS.toString()).doesNotContain("ABNA", "Gemeente");
    }
}
