package eu.alliance.gateway.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.Rounds;
import eu.alliance.gateway.upstream.Fetch;
import eu.alliance.gateway.visit.Json;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The keys that the issuer signs with at present, by their id. */
@Singleton
public class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LEAST_PAUSE_BEFORE_ANY = Duration.ofMillis(500);

    private final Fetch fetch = new Fetch();
    private final URI discovery;
    private final Clock clock;
    private final AtomicReference<Map<String, IssuerKey>> keys = new AtomicReference<>(Map.of());
    private volatile Runnable onChange = () -> {};
    private volatile Instant lastLook = Instant.EPOCH;
    private @Nullable Rounds rounds;

    IssuerKeys(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer, Clock clock) {
        this.discovery = URI.create(issuer + "/.well-known/openid-configuration");
        this.clock = clock;
    }

    void watch(@Observes StartupEvent started) {
        rounds = Rounds.every(Duration.ofSeconds(1), "issuer-keys", this::lookInTurn);
    }

    void leave(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.close();
        }
    }

    @Nullable IssuerKey find(String id) {
        return keys.get().get(id);
    }

    public boolean areKnown() {
        return !keys.get().isEmpty();
    }

    /** What was verified with a key that is no longer published must be forgotten. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Looks again, unless that was done only just now. Blocks. */
    synchronized void lookAgain() {
        if (mayLookAgain()) {
            look();
        }
    }

    boolean mayLookAgain() {
        return clock.instant().isAfter(lastLook.plus(areKnown() ? LEAST_PAUSE : LEAST_PAUSE_BEFORE_ANY));
    }

    private void lookInTurn() {
        if (!areKnown() || clock.instant().isAfter(lastLook.plus(USUAL_PAUSE))) {
            look();
        }
    }

    private synchronized void look() {
        try {
            var described = Json.MAPPER.readTree(fetched(discovery));
            replace(parsed(
                    new String(fetched(URI.create(described.path("jwks_uri").asText())), UTF_8)));
        } catch (IOException | JoseException | IllegalArgumentException e) {
            LOG.warnf("The issuer's keys can't be read: %s", e.toString());
        } finally {
            lastLook = clock.instant();
        }
    }

    private byte[] fetched(URI uri) throws IOException {
        var answer = fetch.get(uri);
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return answer.body();
    }

    private static Map<String, IssuerKey> parsed(String json) throws JoseException {
        var found = new HashMap<String, IssuerKey>();
        for (var each : new JsonWebKeySet(json).getJsonWebKeys()) {
            boolean signs = each.getUse() == null || "sig".equals(each.getUse());
            if (signs && each.getKeyId() != null && each.getKey() instanceof RSAPublicKey rsa) {
                var key = new IssuerKey(rsa);
                if (key.isLongEnough()) {
                    found.put(each.getKeyId(), key);
                }
            }
        }
        return Map.copyOf(found);
    }

    private void replace(Map<String, IssuerKey> fresh) {
        if (!keys.getAndSet(fresh).equals(fresh)) {
            LOG.infof("The issuer signs with %d key(s)", fresh.size());
            onChange.run();
        }
    }
}
