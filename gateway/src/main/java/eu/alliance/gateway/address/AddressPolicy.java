package eu.alliance.gateway.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: public ones, and those of networks that the operator names. IPv6 is taken from
 * the one block that is given out to the world, less its special parts; all else (loopback, link-local, unique-local,
 * IPv4 inside IPv6, NAT64) lies outside of it.
 */
record AddressPolicy(List<Network> allowed) {

    private static final Network WORLD = Network.of("2000::/3");
    private static final List<Network> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    boolean permits(InetAddress address, boolean encrypted) {
        return isNamed(address) || (encrypted && isPublic(address));
    }

    private boolean isNamed(InetAddress address) {
        return allowed.stream().anyMatch(each -> each.includes(address));
    }

    private static boolean isPublic(InetAddress address) {
        return (address instanceof Inet4Address || WORLD.includes(address))
                && SPECIAL.stream().noneMatch(each -> each.includes(address));
    }
}
