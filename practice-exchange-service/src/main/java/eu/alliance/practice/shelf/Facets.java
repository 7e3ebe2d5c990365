package eu.alliance.practice.shelf;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.counting.Count;
import eu.alliance.practice.entry.Field;
import eu.alliance.practice.reader.DisplayLanguage;
import eu.alliance.practice.topic.Labels;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What fits, by value; the names are the filters' and the codes their values. */
@Schema(
        name = "PracticeFacets",
        description = "Counts over all pages, of what this caller may read; the 100 most frequent values of each.")
record Facets(
        List<Facet> topic,
        List<Facet> country,
        List<Facet> language,
        List<Facet> prevention,
        List<Facet> evidence,
        List<Facet> city) {

    /** One value and how often it is there. */
    @Schema(name = "PracticeFacet")
    record Facet(String code, LocalizedText label, long count) {}

    static Facets of(Map<Field, List<Count>> counts, Labels labels, DisplayLanguage display) {
        var cities = KnownCity.names(counts.getOrDefault(Field.CITY, List.of()).stream()
                .map(each -> UUID.fromString(each.code()))
                .toList());
        return new Facets(
                facet(counts, Field.TOPIC, labels::topic, display),
                facet(counts, Field.COUNTRY, labels::country, display),
                facet(counts, Field.LANGUAGE, labels::language, display),
                facet(counts, Field.PREVENTION, labels::value, display),
                facet(counts, Field.EVIDENCE, labels::value, display),
                facet(
                        counts,
                        Field.CITY,
                        code -> cities.getOrDefault(UUID.fromString(code), LocalizedText.of("en", code)),
                        display));
    }

    private static List<Facet> facet(
            Map<Field, List<Count>> counts,
            Field field,
            Function<String, LocalizedText> label,
            DisplayLanguage display) {
        return counts.getOrDefault(field, List.of()).stream()
                .map(each -> new Facet(each.code(), display.of(label.apply(each.code())), each.count()))
                .toList();
    }
}
