package eu.alliance.gateway.sender;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as the gateway believes it.
 *
 * @param address an IP address, IPv6 without brackets
 * @param scheme http or https, as the caller sees it
 * @param host and port, as the caller named them
 */
public record Sender(
        String address, String scheme, @Nullable String host) {}
