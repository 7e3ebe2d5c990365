package eu.alliance.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.alliance.gateway.address.Addresses.Found;
import eu.alliance.platform.problem.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private final Addresses strict = new Addresses(List.of(), AddressesTest::lookedUp);
    private final Addresses testing = new Addresses(List.of("127.0.0.0/8", " ::1/128"), AddressesTest::lookedUp);

    private static InetAddress[] lookedUp(String host) throws UnknownHostException {
        return switch (host) {
            case "public.example" -> new InetAddress[] {InetAddress.ofLiteral("93.184.215.14")};
            case "inside.example" -> new InetAddress[] {InetAddress.ofLiteral("10.1.2.3")};
            case "both.example" ->
                new InetAddress[] {InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("93.184.215.14")};
            case "localhost" -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1")};
            default -> throw new UnknownHostException(host);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.8.8.8:8443/",
                "https://localhost/",
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.0.0.1/",
                "https://192.0.2.1/",
                "https://192.168.1.1/",
                "https://198.18.0.1/",
                "https://203.0.113.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b:1::1]/",
                "https://[2001::1]/",
                "https://[2001:db8::1]/",
                "https://[2002:7f00:1::]/",
                "https://[100::1]/",
                "https://inside.example/",
            })
    void refusesWhatIsNotPublic(String url) {
        assertRefused(strict, url, "ADDRESS_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "http://public.example/, HTTPS_REQUIRED",
        "HTTP://127.0.0.1/, HTTPS_REQUIRED",
        "ftp://public.example/, HTTPS_REQUIRED",
        "file:///etc/passwd, HTTPS_REQUIRED",
        "gopher://public.example/, HTTPS_REQUIRED",
        "https://user@public.example/, USERINFO_NOT_ALLOWED",
        "https://user:secret@public.example/, USERINFO_NOT_ALLOWED",
        "https://public.example@127.0.0.1/, USERINFO_NOT_ALLOWED",
        "https://public.example:22/, PORT_NOT_ALLOWED",
        "https://public.example:80/, PORT_NOT_ALLOWED",
        "https://public.example:0/, PORT_NOT_ALLOWED",
        "https://public.example:65536/, PORT_NOT_ALLOWED",
        "https:///path, INVALID_URL",
        "https:public.example, INVALID_URL",
        "/v1/cities, INVALID_URL",
        "'', INVALID_URL",
        "https://public.example/#part, INVALID_URL",
        "https://public .example/, INVALID_URL",
        "https://2130706433/, INVALID_URL",
        "https://0x7f000001/, INVALID_URL",
        "https://017700000001/, INVALID_URL",
        "https://127.1/, INVALID_URL",
        "https://[fe80::1%25eth0]/, INVALID_URL",
        "https://under_score.example/, INVALID_URL",
        "'https://public.example\\@127.0.0.1/', INVALID_URL",
    })
    void refusesWhatIsNoAddressForThis(String url, String reason) {
        assertRefused(strict, url, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example/hooks?x=1",
                "https://public.example:8443/",
                "https://93.184.215.14/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "https://nowhere.example/",
            })
    void takesWhatIsPublicAndWhatIsNotThereYet(String url) {
        assertThat(strict.checked(url)).isNotNull();
    }

    @Test
    void letsInWhatTheOperatorNamesAndNoMore() {
        assertThat(testing.find(testing.checked("http://localhost:9000/x")))
                .isEqualTo(new Found.Permitted(InetAddress.ofLiteral("127.0.0.1")));
        assertThat(testing.checked("http://127.0.0.1:9000/")).isNotNull();
        assertThat(testing.checked("https://[::1]:9000/")).isNotNull();
        assertRefused(testing, "http://public.example/", "HTTPS_REQUIRED");
        assertRefused(testing, "https://10.0.0.1/", "ADDRESS_NOT_ALLOWED");
        assertRefused(testing, "http://169.254.169.254/", "HTTPS_REQUIRED");
    }

    @Test
    void looksOnceMoreEachTimeAndNamesTheAddressToConnectTo() {
        var answers = List.of("93.184.215.14", "127.0.0.1").iterator();
        var rebinding = new Addresses(List.of(), _ -> new InetAddress[] {InetAddress.ofLiteral(answers.next())});
        var destination = rebinding.checked("https://rebinding.example/");

        assertThat(rebinding.find(destination)).isInstanceOf(Found.Forbidden.class);
        assertThat(strict.find(Destination.of("https://both.example/")))
                .isEqualTo(new Found.Permitted(InetAddress.ofLiteral("93.184.215.14")));
        assertThat(strict.find(Destination.of("https://nowhere.example/"))).isInstanceOf(Found.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.0/33", "::1/129", "localhost/8", "a/b"})
    void knowsWhatIsNoNetwork(String cidr) {
        assertThatThrownBy(() -> Network.of(cidr)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(Addresses addresses, String url, String reason) {
        assertThatThrownBy(() -> addresses.checked(url)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.kind().status()).isEqualTo(422);
            assertThat(refusal.violations().getFirst().pointer()).isEqualTo("/url");
        });
    }
}
