package eu.alliance.localstack.machine;

/** What listens, and where unless {@code ALLIANCE_PORT_<NAME>} says otherwise. */
public enum Port {
    GATEWAY(8080),
    REGISTRATION(8081),
    PRACTICE(8082),
    FUNDING(8083),
    GATEWAY_MANAGEMENT(9080),
    REGISTRATION_MANAGEMENT(9081),
    PRACTICE_MANAGEMENT(9082),
    FUNDING_MANAGEMENT(9083),
    POSTGRES(5442),
    KAFKA(9092),
    KAFKA_CONTROLLER(9093),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(9180),
    MAIL(3025);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    public int usual() {
        return usual;
    }

    public String variable() {
        return "ALLIANCE_PORT_" + name();
    }
}
