package eu.alliance.localstack.demo.loading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.alliance.localstack.demo.visitor.Visitor;
import eu.alliance.localstack.demo.visitor.Visitors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The cities and institutions, with the ids that they have wherever the demo is loaded. */
public final class LoadingCities {

    private static final int COUNTED_IN = 2024;

    private final Visitor registrar;

    public LoadingCities(Visitors visitors) {
        registrar = visitors.as("secretariat");
    }

    /** Returns how many were missing. */
    public int load() {
        var known = new HashMap<String, String>();
        registrar
                .items("/v1/cities?limit=200")
                .forEach(each ->
                        known.put(each.path("id").asText(), each.path("status").asText()));
        int missing = 0;
        for (var each : all()) {
            var id = each.path("id").asText();
            if (!known.containsKey(id)) {
                registrar.post("/v1/cities", each).expect(201);
                missing++;
            }
            if (known.getOrDefault(id, "APPLICANT").equals("APPLICANT")) {
                registrar.post("/v1/cities/" + id + "/admission").expect(200);
            }
        }
        return missing;
    }

    private static List<ObjectNode> all() {
        var all = new ArrayList<>(Facts.of("institutions.json"));
        City.all().stream().map(LoadingCities::registration).forEach(all::add);
        return all;
    }

    private static ObjectNode registration(City city) {
        var body = Visitors.JSON.createObjectNode();
        body.put("id", city.id().toString()).put("slug", city.slug()).put("kind", "CITY");
        body.putObject("name").put("en", city.name());
        body.put("country", city.country()).put("zone", city.zone());
        body.putObject("population")
                .put("value", city.population())
                .put("unit", "LAU")
                .put("year", COUNTED_IN)
                .put("source", "rounded, illustrative");
        body.put("contactEmail", "mayor@" + city.slug() + ".example");
        var memberships = body.putArray("memberships");
        city.memberships().forEach(each -> memberships.addObject().put("programme", each));
        city.languages().forEach(body.putArray("languages")::add);
        return body;
    }
}
