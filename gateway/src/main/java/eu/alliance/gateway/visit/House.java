package eu.alliance.gateway.visit;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.sender.Proxies;
import java.time.Clock;
import java.util.List;

/** What is the same for all visits. */
public record House(Ledger ledger, Clock clock, SafetyHeaders safety, Cors cors, Proxies proxies) {

    public static House of(GatewaySettings settings, Ledger ledger, Clock clock) {
        return new House(
                ledger,
                clock,
                new SafetyHeaders(settings.publicUrl().startsWith("https://")),
                new Cors(settings.corsOrigins().orElse(List.of())),
                new Proxies(settings.trustedProxies().orElse(List.of())));
    }
}
