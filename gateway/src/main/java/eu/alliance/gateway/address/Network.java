package eu.alliance.gateway.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A range of addresses, as CIDR writes it. */
public record Network(InetAddress first, int bits) {

    private static final Pattern CIDR = Pattern.compile("([0-9.]+|[0-9A-Fa-f:.]+)/([0-9]{1,3})");

    /** Of a CIDR with a literal address; no name is ever looked up here. */
    public static Network of(String cidr) {
        var parts = CIDR.matcher(cidr.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        var first = InetAddress.ofLiteral(parts.group(1));
        int bits = Integer.parseInt(parts.group(2));
        if (bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        return new Network(first, bits);
    }

    public boolean includes(InetAddress address) {
        var given = address.getAddress();
        var own = first.getAddress();
        if (given.length != own.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        if (!Arrays.equals(given, 0, whole, own, 0, whole)) {
            return false;
        }
        int mask = 0xff << (Byte.SIZE - rest);
        return rest == 0 || ((given[whole] ^ own[whole]) & mask & 0xff) == 0;
    }
}
