package eu.alliance.practice.shelf;

import eu.alliance.platform.value.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is in a selection, by value; the names are the filters' and the codes their values. */
@Schema(name = "PracticeFacets", description = "Counts over all pages, of what this caller may read.")
record Facets(
        List<Facet> topic, List<Facet> country, List<Facet> language, List<Facet> prevention, List<Facet> evidence) {

    /** One value and how often it is there. */
    @Schema(name = "PracticeFacet")
    record Facet(String code, LocalizedText label, long count) {}

    static Facets of(Selection selection, Labels labels) {
        return new Facets(
                facet(selection.countedBy("t", "join lateral unnest(e.topics) t"), labels::topic),
                facet(selection.countedBy("c.country", "join KnownCity c on c.id = e.cityId"), labels::country),
                facet(selection.countedBy("l", "join lateral unnest(e.languages) l"), labels::language),
                facet(selection.countedBy("e.prevention", ""), labels::value),
                facet(selection.countedBy("e.evidence", ""), labels::value));
    }

    private static List<Facet> facet(
            List<Selection.Count> counts, java.util.function.Function<String, LocalizedText> label) {
        return counts.stream()
                .map(each -> new Facet(each.code(), label.apply(each.code()), each.count()))
                .toList();
    }
}
