package eu.alliance.localstack.demo.loading;

import java.util.List;
import java.util.UUID;

/** A city of the demo; ids are the same wherever the demo is loaded. */
public record City(
        UUID id,
        String slug,
        String name,
        String country,
        int population,
        List<String> languages,
        List<String> memberships,
        String zone) {

    public static List<City> all() {
        return Csv.rows("cities.csv").stream()
                .map(row -> new City(
                        UUID.fromString(row.get("id")),
                        row.get("slug"),
                        row.get("name"),
                        row.get("country"),
                        Integer.parseInt(row.get("population_lau_rounded")),
                        List.of(row.get("languages").split(",")),
                        List.of(row.get("memberships").split(";")),
                        row.get("zone")))
                .toList();
    }

    public static City named(String slug) {
        return all().stream()
                .filter(city -> city.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
