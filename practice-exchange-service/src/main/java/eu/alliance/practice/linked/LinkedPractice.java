package eu.alliance.practice.linked;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.topic.TopicScheme;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A public practice as linked data says it. */
@Singleton
class LinkedPractice {

    /** The lists of the Publications Office. */
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final TopicScheme topics;
    private final String publicUrl;

    LinkedPractice(TopicScheme topics, @ConfigProperty(name = "alliance.public-url") String publicUrl) {
        this.topics = topics;
        this.publicUrl = publicUrl;
    }

    String url(String path) {
        return publicUrl + path;
    }

    /** As DCAT-AP has it. */
    Map<String, Object> dataset(PracticeVersion practice, @Nullable LocalizedText city) {
        var content = practice.content();
        var said = start(practice, "dcat:Dataset");
        said.put("dct:identifier", practice.practiceId().toString());
        said.put("dct:title", texts(content.title()));
        said.put("dct:description", texts(content.summary() == null ? content.title() : content.summary()));
        said.put(
                "dcat:keyword",
                content.topics().stream()
                        .flatMap(code -> topics.labelOf(code).stream())
                        .flatMap(label -> texts(label).stream())
                        .toList());
        said.put(
                "dct:language",
                practice.languages().stream().flatMap(LinkedPractice::language).toList());
        practice.publishedAt().ifPresent(at -> said.put("dct:issued", time(at)));
        said.put("dct:modified", time(practice.updatedAt()));
        said.put("dcat:version", Integer.toString(practice.number()));
        said.put("dct:accessRights", Map.of("@id", AUTHORITY + "access-right/PUBLIC"));
        said.put(
                "dcat:theme",
                Stream.concat(
                                Stream.of(AUTHORITY + "data-theme/SOCI"),
                                content.topics().stream().map(code -> url("/v1/topics#" + code)))
                        .map(theme -> Map.of("@id", theme))
                        .toList());
        if (city != null) {
            said.put(
                    "dct:publisher",
                    Map.of(
                            "@id",
                            url("/v1/cities/" + practice.cityId()),
                            "@type",
                            "foaf:Agent",
                            "foaf:name",
                            texts(city)));
        }
        said.put(
                "dcat:distribution",
                List.of(distribution(practice, "application/json"), distribution(practice, "application/ld+json")));
        return said;
    }

    private Map<String, Object> start(PracticeVersion practice, String type) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@id", url("/v1/practices/" + practice.practiceId()));
        said.put("@type", type);
        return said;
    }

    private Map<String, Object> distribution(PracticeVersion practice, String mediaType) {
        return Map.of(
                "@type",
                "dcat:Distribution",
                "dcat:accessURL",
                Map.of("@id", url("/v1/practices/" + practice.practiceId())),
                "dcat:mediaType",
                Map.of("@id", "https://www.iana.org/assignments/media-types/" + mediaType));
    }

    private static Map<String, Object> time(Instant at) {
        return Map.of("@type", "xsd:dateTime", "@value", at.toString());
    }

    static List<Map<String, String>> texts(LocalizedText text) {
        return text.texts().entrySet().stream()
                .map(each -> Map.of("@language", each.getKey(), "@value", each.getValue()))
                .toList();
    }

    // the European Commission's list of languages knows them by three letters
    private static Stream<Map<String, String>> language(String tag) {
        try {
            var code = Locale.forLanguageTag(tag).getISO3Language().toUpperCase(Locale.ROOT);
            return Stream.of(Map.of("@id", AUTHORITY + "language/" + code));
        } catch (java.util.MissingResourceException _) {
            return Stream.of();
        }
    }
}
