package eu.alliance.practice.spread;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.adoption.Adoption;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.practice.PracticeVersion;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cities that a practice has come to, and from where. */
@Schema(name = "PracticeSpread")
record Spread(List<Node> nodes, List<Edge> edges) implements Tagged {

    /** A city. */
    @Schema(name = "SpreadNode")
    record Node(UUID cityId, LocalizedText name) {}

    /** One city took it over from another. */
    @Schema(name = "SpreadEdge")
    record Edge(UUID from, UUID to, LocalDate since) {}

    @Override
    public long revision() {
        return edges.size() + 1L;
    }

    static Spread of(PracticeVersion practice) {
        var edges = Adoption.standingOf(practice.practiceId()).stream()
                .map(each -> new Edge(
                        practice.cityId(), each.cityId(), LocalDate.ofInstant(each.createdAt(), ZoneOffset.UTC)))
                .toList();
        var cities = Stream.concat(Stream.of(practice.cityId()), edges.stream().map(Edge::to))
                .distinct()
                .toList();
        var names = KnownCity.names(cities);
        return new Spread(
                cities.stream()
                        .map(city -> new Node(city, names.getOrDefault(city, LocalizedText.of("en", city.toString()))))
                        .toList(),
                edges);
    }
}
