package eu.alliance.gateway.address;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.platform.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Finds the address behind a name and says whether it may be connected to. Blocks, but not for long. */
@Singleton
public class Addresses {

    private static final long PATIENCE_SECONDS = 3;

    /** How a name is looked up. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** What was found behind a name. */
    public sealed interface Found {

        /** The address to connect to: looking the name up once more could give another. */
        record Permitted(InetAddress address) implements Found {}

        record Forbidden() implements Found {}

        record Nothing() implements Found {}
    }

    private final AddressPolicy policy;
    private final Names names;
    // a lookup occupies its thread, so it isn't done on one that carries others
    private final ExecutorService lookups = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    @Inject
    public Addresses(GatewaySettings settings) {
        this(settings.webhooks().allowedNetworks().orElse(List.of()), InetAddress::getAllByName);
    }

    public Addresses(List<String> allowedNetworks, Names names) {
        this.policy = new AddressPolicy(allowedNetworks.stream()
                .filter(each -> !each.isBlank())
                .map(Network::of)
                .toList());
        this.names = names;
    }

    /**
     * The destination that a URL names, unless it can be told already that it may not be connected to.
     *
     * @throws Refusal 422
     */
    public Destination checked(String url) {
        var destination = Destination.of(url);
        if (!destination.encrypted() && policy.allowed().isEmpty()) {
            throw Destination.refused("HTTPS_REQUIRED", "The URL begins with https://.");
        }
        if (find(destination) instanceof Found.Forbidden) {
            throw destination.encrypted()
                    ? Destination.refused("ADDRESS_NOT_ALLOWED", "This leads into a network that isn't public.")
                    : Destination.refused("HTTPS_REQUIRED", "The URL begins with https://.");
        }
        return destination;
    }

    /** Why nobody may be sent there, as far as it can be told. */
    public Optional<Refusal> objectionTo(@Nullable String url) {
        try {
            if (url != null) {
                checked(url);
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    public Found find(Destination destination) {
        var found = lookUp(destination.host());
        if (found == null) {
            return new Found.Nothing();
        }
        return Arrays.stream(found)
                .filter(each -> policy.permits(each, destination.encrypted()))
                .min(Comparator.comparingInt(each -> each.getAddress().length))
                .<Found>map(Found.Permitted::new)
                .orElseGet(Found.Forbidden::new);
    }

    private InetAddress @Nullable [] lookUp(String host) {
        var literal = literal(host);
        if (literal.isPresent()) {
            return new InetAddress[] {literal.get()};
        }
        var lookup = lookups.submit(() -> names.of(host));
        try {
            return lookup.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            lookup.cancel(true);
            return null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static Optional<InetAddress> literal(String host) {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
