package eu.alliance.gateway.rate;

import static io.vertx.core.http.HttpHeaders.ACCEPT;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.visit.Counted;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts each request against its caller's allowance: per token subject, without a token by address. */
@Singleton
public class RateLimits {

    private final Allowances tokens;
    private final Allowances addresses;
    private final Allowances brokenTokens;
    private final Allowances dear;
    private final Set<String> dearPaths;

    RateLimits(GatewaySettings settings) {
        var rates = settings.rates();
        tokens = new Allowances("token", rates.token(), rates.callers());
        addresses = new Allowances("address", rates.address(), rates.callers());
        dear = new Allowances("dear", rates.dear(), rates.callers());
        dearPaths = rates.dearPaths();
        brokenTokens = new Allowances("broken-token", rates.token(), rates.callers());
    }

    /** Takes one from the caller's allowance, or says that there is none. */
    public @Nullable Denial count(Visit visit) {
        var guest = visit.guest();
        return guest == null
                ? count(visit, addresses, address(visit), "address")
                : count(visit, tokens, guest.subject(), "token");
    }

    /** Takes one from the allowance for dear calls as well, if this is one. */
    public @Nullable Denial countDear(Visit visit) {
        if (!dearPaths.contains(visit.route())
                && !isExport(visit.request().headers().get(ACCEPT))) {
            return null;
        }
        var guest = visit.guest();
        return count(visit, dear, guest == null ? address(visit) : guest.subject(), "dear");
    }

    private static boolean isExport(@Nullable String accept) {
        return accept != null && (accept.contains("csv") || accept.contains("spreadsheet") || accept.contains("pdf"));
    }

    /** A broken token is nobody's, and guessing at tokens has its own limit. */
    public @Nullable Denial countBroken(Visit visit) {
        return count(visit, brokenTokens, address(visit), "broken-token");
    }

    private static @Nullable Denial count(Visit visit, Allowances allowances, String caller, String name) {
        long now = System.nanoTime();
        var bucket = allowances.of(caller, now);
        int left = bucket.take(now);
        visit.isCounted(new Counted(
                allowances.policy(), "\"" + name + "\";r=" + Math.max(0, left) + ";t=" + bucket.secondsToFull()));
        return left >= 0
                ? null
                : Denial.tryAgain(429, "TOO_MANY_REQUESTS", "Wait before you ask again.", bucket.secondsToNext());
    }

    // whoever has one IPv6 address usually has all of its /64
    private static String address(Visit visit) {
        var address = visit.sender().address();
        if (address.indexOf(':') < 0) {
            return address;
        }
        var groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
