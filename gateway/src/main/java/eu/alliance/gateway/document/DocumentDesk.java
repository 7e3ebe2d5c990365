package eu.alliance.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.desk.Desk;
import eu.alliance.gateway.desk.Sheet;
import eu.alliance.gateway.upstream.Upstreams;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Json;
import eu.alliance.gateway.visit.Visit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code /openapi.json} and {@code /asyncapi.json}: what all services offer and tell, in one document each. */
@Singleton
public class DocumentDesk implements Desk {

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final Upstreams upstreams;
    private final MergedDocument.Front front;
    private final JsonNode own;
    private final JsonNode events;
    private final Sheet eventsSheet;
    private volatile @Nullable Sheet sheet;

    DocumentDesk(
            Upstreams upstreams,
            GatewaySettings settings,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.upstreams = upstreams;
        this.front = new MergedDocument.Front(settings.publicUrl(), issuer, read("examples.json"));
        this.own = read("gateway.openapi.json");
        this.events = EventCatalogue.written(settings.publicUrl(), own);
        this.eventsSheet = new Sheet("application/json", POLICY, Json.bytes(events));
        upstreams.onNews(this::build);
    }

    @Override
    public Map<String, Page> pages() {
        return Map.of("/openapi.json", this::serve, "/asyncapi.json", eventsSheet::serve);
    }

    /** The AsyncAPI document. */
    public JsonNode events() {
        return events;
    }

    private void serve(Visit visit) {
        var current = sheet;
        if (current == null) {
            visit.deny(Denial.tryAgain(
                    503, "DOCUMENT_INCOMPLETE", "A service hasn't been seen since the gateway started.", 2));
        } else {
            current.serve(visit);
        }
    }

    private synchronized void build() {
        var parts = new LinkedHashMap<String, JsonNode>();
        for (var service : upstreams.all()) {
            var document = service.document();
            if (document.isEmpty()) {
                return;
            }
            parts.put(service.name(), document.get());
        }
        parts.put("gateway", own);
        sheet = new Sheet("application/json", POLICY, Json.bytes(MergedDocument.of(parts, front)));
    }

    private static JsonNode read(String name) {
        try (var stream = DocumentDesk.class.getResourceAsStream("/portal/" + name)) {
            return Json.MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
