package eu.alliance.gateway.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void isTheOneOfTheSpecification() {
        var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        var at = Instant.ofEpochSecond(1614265330);

        assertThat(Signature.of(List.of(secret), "msg_p5jXN8AQM9LWM0D4loKWxJek", at, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isThereOnceForEachSecret() {
        var secrets = List.of(Seal.newSecret(), Seal.newSecret());

        assertThat(Signature.of(secrets, "msg_1", Instant.EPOCH, "{}").split(" "))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.startsWith("v1,"));
    }

    @Test
    void needsSecretsThatCanBeReadByNobodyElse() {
        var secret = Seal.newSecret();
        var seal = new Seal("one key");

        assertThat(seal.close(secret)).isNotEqualTo(seal.close(secret)).doesNotContain(secret);
        assertThat(seal.open(seal.close(secret))).isEqualTo(secret);
        assertThatThrownBy(() -> new Seal("another key").open(seal.close(secret)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new Seal(" ").isPossible()).isFalse();
    }
}
