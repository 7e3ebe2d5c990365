package eu.alliance.funding.key;

import eu.alliance.platform.entity.Uuid7;
import eu.alliance.platform.secret.SealingKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The keys that receipts are signed with. The youngest that this replica's setting opens signs; where it opens none, as
 * after a change of the setting, a new one is made: nobody is turned away at a deadline for want of a key.
 */
@ApplicationScoped
class KeyRing {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    /** What signs, and under which name it is published. */
    record Signer(String kid, PrivateKey key) {}

    private final SealingKey seal;
    private final Clock clock;

    KeyRing(@ConfigProperty(name = "alliance.receipt.key") String setting, Clock clock) {
        this.seal = SealingKey.ofBase64(setting);
        this.clock = clock;
    }

    Signer signer() {
        return found().orElseGet(() -> {
            QuarkusTransaction.requiringNew().run(this::makeTheFirst);
            return found().orElseThrow();
        });
    }

    /** From now on a new key signs; the others are published and verify as ever. */
    String rotate() {
        return QuarkusTransaction.requiringNew().call(this::make);
    }

    List<ReceiptKey> all() {
        signer();
        return ReceiptKey.youngestFirst();
    }

    static Optional<ReceiptKey> known(String kid) {
        try {
            return ReceiptKey.findByIdOptional(UUID.fromString(kid));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Signer> found() {
        return ReceiptKey.youngestFirst().stream()
                .flatMap(key -> key.opened(seal).map(opened -> new Signer(key.kid(), opened)).stream())
                .findFirst();
    }

    // replicas that start together must not make a key each
    private void makeTheFirst() {
        ReceiptKey.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('receipt-key')) is null", Boolean.class)
                .getSingleResult();
        if (found().isEmpty()) {
            make();
        }
    }

    private String make() {
        var now = clock.instant();
        var key = ReceiptKey.generated(Uuid7.at(now), seal, now);
        key.persist();
        LOG.infof("Receipts are signed with a new key, %s", key.kid());
        return key.kid();
    }
}
