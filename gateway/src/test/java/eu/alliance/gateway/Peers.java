package eu.alliance.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Three peers in the services' places. Found through the service loader. */
public final class Peers implements QuarkusTestResourceLifecycleManager {

    private static final String DOCUMENT = """
            {"openapi":"3.1.0","info":{"title":"%s","version":"1"},"paths":{%s},
             "components":{"schemas":{"View":{"type":"object","properties":{"%1$s":{"type":"string"}}},
              "Money":{"type":"object","properties":{"amount":{"type":"string"}}}}}}
            """;
    private static final String PATH = """
            "%s":{"get":{"operationId":"%s","responses":{"200":{"description":"ok","content":{"application/json":
             {"schema":{"$ref":"#/components/schemas/View"}}}}}}}""";

    private final List<Peer> peers = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        var registration = peer("registration", "/v1/cities", "/v1/cities/{idOrSlug}", "/v1/files", "/v1/files/{id}");
        return Map.of(
                "PEER_REGISTRATION",
                registration,
                "gateway.upstreams.registration.urls",
                registration,
                "gateway.upstreams.practice.urls",
                peer("practice", "/v1/practices", "/v1/practices/{id}", "/v1/practices/{id}/similar"),
                "gateway.upstreams.funding.urls",
                peer("funding", "/v1/calls", "/v1/applications/{id}/attachments", "/v1/practices/{id}/matching-calls"));
    }

    private String peer(String name, String... templates) {
        var paths = new ArrayList<String>();
        for (var template : templates) {
            paths.add(PATH.formatted(template, template.endsWith("}") ? "read" : "list"));
        }
        var peer = new Peer(name, DOCUMENT.formatted(name, String.join(",", paths)));
        peers.add(peer);
        return peer.url();
    }

    @Override
    public void stop() {
        peers.forEach(Peer::close);
    }
}
