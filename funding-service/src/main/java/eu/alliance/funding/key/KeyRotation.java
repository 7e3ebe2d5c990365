package eu.alliance.funding.key;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code POST /q/receipt-keys/rotation} on the management port: from now on a new key signs. */
@Singleton
class KeyRotation {

    private final KeyRing keys;

    KeyRotation(KeyRing keys) {
        this.keys = keys;
    }

    void register(@Observes ManagementInterface management) {
        management
                .router()
                .post("/q/receipt-keys/rotation")
                .blockingHandler(exchange -> exchange.json(JsonObject.of("kid", keys.rotate())));
    }
}
