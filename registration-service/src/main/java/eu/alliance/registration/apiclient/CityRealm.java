package eu.alliance.registration.apiclient;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes and removes cities' clients in Keycloak, each in one call: roles and city are put into its tokens by mappers of
 * its own, so that the account used here may manage clients and nothing else, users least of all.
 */
@Singleton
class CityRealm {

    /** A client as the realm knows it. */
    record Machine(UUID id, String clientId, String name, UUID city, List<String> roles) {}

    private static final Logger LOG = Logger.getLogger(CityRealm.class);
    private static final String AUDIENCE = "alliance-api";
    private static final int CREATED = 201;
    private static final int DONE = 204;
    private static final int ABSENT = 404;

    private final KeycloakAdmin keycloak;
    private final ObjectMapper json;

    CityRealm(KeycloakAdmin keycloak, ObjectMapper json) {
        this.keycloak = keycloak;
        this.json = json;
    }

    void add(Machine machine, String secret) {
        expect(
                CREATED,
                keycloak.post("/clients", representation(machine, secret).toString()));
    }

    /** Afterwards it is gone, whether or not it was there. */
    void remove(UUID id) {
        var answer = keycloak.delete("/clients/" + id);
        if (answer.statusCode() != ABSENT) {
            expect(DONE, answer);
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            LOG.errorf(
                    "Keycloak answered %d to %s",
                    answer.statusCode(), answer.request().method());
            throw KeycloakAdmin.unavailable();
        }
    }

    private ObjectNode representation(Machine machine, String secret) {
        var client = json.createObjectNode()
                .put("id", machine.id().toString())
                .put("clientId", machine.clientId())
                .put("name", machine.name())
                .put("secret", secret)
                .put("protocol", "openid-connect")
                .put("clientAuthenticatorType", "client-secret")
                .put("publicClient", false)
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("fullScopeAllowed", false);
        mapper(client, "audience", "oidc-audience-mapper").put("included.custom.audience", AUDIENCE);
        mapper(client, "city", "oidc-hardcoded-claim-mapper")
                .put("claim.name", "city_id")
                .put("claim.value", machine.city().toString())
                .put("jsonType.label", "String");
        machine.roles()
                .forEach(role -> mapper(client, "role " + role, "oidc-hardcoded-role-mapper")
                        .put("role", role));
        return client;
    }

    private static ObjectNode mapper(ObjectNode client, String name, String kind) {
        return client.withArray("protocolMappers")
                .addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .putObject("config")
                .put("access.token.claim", "true")
                .put("id.token.claim", "false")
                .put("userinfo.token.claim", "false")
                .put("introspection.token.claim", "true");
    }
}
