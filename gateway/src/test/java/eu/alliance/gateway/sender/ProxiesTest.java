package eu.alliance.gateway.sender;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private static final Sender PROXY = new Sender("10.0.0.1", "http", "inside:8080");

    private final Proxies proxies = new Proxies(List.of("10.0.0.0/8", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "203.0.113.9:5678 | 203.0.113.9",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "[2001:db8::1] | 2001:db8:0:0:0:0:0:1",
                "[2001:db8::1]:80 | 2001:db8:0:0:0:0:0:1",
                "6.6.6.6, 203.0.113.9:5678, 10.0.0.2:44 | 203.0.113.9",
                "6.6.6.6, unknown | 10.0.0.1",
                "6.6.6.6, 203.0.113.9:x | 10.0.0.1",
                "6.6.6.6, 999.0.113.9:1 | 10.0.0.1",
            })
    void areBelievedOnWhomTheyHeard(String forwarded, String address) {
        assertThat(sender(PROXY, "X-Forwarded-For", forwarded).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "for=203.0.113.9 | 203.0.113.9",
                "For=\"203.0.113.9:5678\";proto=https | 203.0.113.9",
                "for=\"[2001:db8::1]:4711\" | 2001:db8:0:0:0:0:0:1",
                "for=6.6.6.6, for=203.0.113.9;by=10.0.0.9, for=\"[fd00::7]\" | 203.0.113.9",
                "for=6.6.6.6;host=\"a,b\", for=_hidden | 10.0.0.1",
                "for=6.6.6.6, proto=https | 10.0.0.1",
            })
    void areBelievedInTheStandardsWordsToo(String forwarded, String address) {
        assertThat(sender(PROXY, "Forwarded", forwarded).address()).isEqualTo(address);
    }

    @Test
    void sayBySchemeAndHostHowTheyWereAsked() {
        assertThat(sender(PROXY, "Forwarded", "for=203.0.113.9;proto=https;host=\"api.example\""))
                .isEqualTo(new Sender("203.0.113.9", "https", "api.example"));
        assertThat(sender(PROXY, "Forwarded", "for=203.0.113.9;proto=gopher;host=\"a b\""))
                .isEqualTo(new Sender("203.0.113.9", "http", "inside:8080"));
    }

    @Test
    void aCallersOwnForwardedDoesNotCountBesideWhatTheProxyWrote() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Forwarded", "for=6.6.6.6;host=evil.example")
                .add("X-Forwarded-For", "203.0.113.9");

        assertThat(proxies.believed(PROXY, headers)).isEqualTo(new Sender("203.0.113.9", "http", "inside:8080"));
    }

    @Test
    void anybodyElseIsTheSenderWhateverTheySay() {
        var stranger = new Sender("203.0.113.9", "http", "api.example");

        assertThat(sender(stranger, "X-Forwarded-For", "6.6.6.6")).isEqualTo(stranger);
        assertThat(sender(stranger, "Forwarded", "for=6.6.6.6;host=evil.example"))
                .isEqualTo(stranger);
    }

    private Sender sender(Sender peer, String header, String value) {
        return proxies.believed(peer, MultiMap.caseInsensitiveMultiMap().add(header, value));
    }
}
