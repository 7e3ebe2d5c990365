package eu.alliance.localstack.demo.loading;

import static eu.alliance.localstack.demo.loading.Facts.english;

import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.util.HashMap;

/** What cities declare together, open for signature; the wording is the demo's own. */
public final class LoadingDeclarations {

    private final Visitor registrar;

    public LoadingDeclarations(Visitors visitors) {
        registrar = visitors.as("secretariat");
    }

    public int load() {
        var ids = new HashMap<String, String>();
        var statuses = new HashMap<String, String>();
        registrar.items("/v1/declarations?limit=200").forEach(each -> {
            ids.put(english(each.path("title")), each.path("id").asText());
            statuses.put(english(each.path("title")), each.path("status").asText());
        });
        int missing = 0;
        for (var fact : Facts.of("declarations.json")) {
            var title = english(fact.path("title"));
            if (!ids.containsKey(title)) {
                ids.put(
                        title,
                        registrar.post("/v1/declarations", fact).expect(201).text("id"));
                missing++;
            }
            if (statuses.getOrDefault(title, "DRAFT").equals("DRAFT")) {
                registrar
                        .post("/v1/declarations/" + ids.get(title) + "/opening")
                        .expect(200);
            }
        }
        return missing;
    }
}
