package eu.alliance.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealingKeyTest {

    private final SealingKey key = SealingKey.derivedFrom("tests", "a setting");

    @Test
    void opensWhatItSealed() {
        var sealed = key.seal("NL91 ABNA 0417 1643 00, Şükrü Çelik", "claim-1");

        assertThat(key.open(sealed, "claim-1")).isEqualTo("NL91 ABNA 0417 1643 00, Şükrü Çelik");
    }

    @Test
    void sealsTheSameTextInAnotherWayEachTime() {
        assertThat(key.seal("text", "")).isNotEqualTo(key.seal("text", "")).doesNotContain("text");
    }

    @Test
    void opensNothingForAnotherOwner() {
        var sealed = key.seal("text", "claim-1");

        assertThatIllegalStateException().isThrownBy(() -> key.open(sealed, "claim-2"));
    }

    @Test
    void opensNothingOfAnotherKeyOrPurpose() {
        var sealed = key.seal("text", "");

        assertThatIllegalStateException()
                .isThrownBy(() -> SealingKey.derivedFrom("tests", "another").open(sealed, ""));
        assertThatIllegalStateException()
                .isThrownBy(() -> SealingKey.derivedFrom("others", "a setting").open(sealed, ""));
    }

    @Test
    void opensNothingThatWasChanged() {
        var bytes = Base64.getDecoder().decode(key.seal("text", ""));
        bytes[bytes.length / 2] ^= 1;
        var changed = Base64.getEncoder().encodeToString(bytes);

        assertThatIllegalStateException().isThrownBy(() -> key.open(changed, ""));
    }

    @Test
    void takesAKeyOfThirtyTwoBytes() {
        var strong = SealingKey.ofBase64(Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(strong.open(strong.seal("text", "x"), "x")).isEqualTo("text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealingKey.ofBase64(Base64.getEncoder().encodeToString(new byte[16])));
    }
}
