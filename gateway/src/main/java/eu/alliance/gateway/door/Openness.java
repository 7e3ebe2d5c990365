package eu.alliance.gateway.door;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this gateway takes requests; what it needs of others is said at {@code /readyz}. */
@Readiness
@Singleton
class Openness implements HealthCheck {

    private final Gate gate;

    Openness(Gate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("door").status(gate.isOpen()).build();
    }
}
