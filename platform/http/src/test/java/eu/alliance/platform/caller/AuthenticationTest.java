package eu.alliance.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.problem.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    @Test
    void anIssuerThatIsAwayIsNoFaultOfTheToken() {
        var failure = new AuthenticationFailedException(new IllegalStateException(new ConnectException("refused")));

        assertThat(Authentication.named(failure))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    @Test
    void aTokenThatCannotBeReadIsInvalid() {
        assertThat(Authentication.named(new NoSuchElementException()))
                .isInstanceOf(AuthenticationFailedException.class);
        var unreadable = new AuthenticationFailedException(new IOException("not JSON"));
        assertThat(Authentication.named(unreadable)).isSameAs(unreadable);
    }

    @Test
    void aFaultOfOursStaysOne() {
        var fault = new IllegalStateException("ours");

        assertThat(Authentication.named(fault)).isSameAs(fault);
    }
}
