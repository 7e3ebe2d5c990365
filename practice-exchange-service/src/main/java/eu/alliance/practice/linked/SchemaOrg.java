package eu.alliance.practice.linked;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.practice.Editions;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Reader;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A practice that is there for everybody, as Schema.org says it. */
@Singleton
public class SchemaOrg {

    private static final Reader EVERYBODY = Reader.anybody();

    private final String publicUrl;

    SchemaOrg(@ConfigProperty(name = "alliance.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Of a public practice only, whoever asks. */
    public Map<String, Object> article(UUID id) {
        return Editions.of(id)
                .published()
                .filter(version -> EVERYBODY.mayRead(version.readableBy()) && !version.isWithdrawn())
                .map(version -> article(
                        version, KnownCity.names(List.of(version.cityId())).get(version.cityId())))
                .orElseThrow(() -> Refusal.notFound("practice"));
    }

    private Map<String, Object> article(PracticeVersion practice, @Nullable LocalizedText city) {
        var content = practice.content();
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", "https://schema.org");
        said.put("@type", "Article");
        said.put("@id", publicUrl + "/v1/practices/" + practice.practiceId());
        said.put("url", said.get("@id"));
        said.put("headline", content.title().in(content.originalLanguage()));
        said.put("name", texts(content.title()));
        if (content.summary() != null) {
            said.put("abstract", texts(content.summary()));
        }
        said.put("inLanguage", practice.languages());
        said.put("version", Integer.toString(practice.number()));
        practice.publishedAt().ifPresent(at -> said.put("datePublished", at.toString()));
        said.put("dateModified", practice.updatedAt().toString());
        said.put("about", content.topics().stream().map(this::term).toList());
        if (city != null) {
            said.put("author", Map.of("@type", "City", "name", city.in("en")));
        }
        said.put("isAccessibleForFree", true);
        return said;
    }

    private Map<String, String> term(String code) {
        return Map.of("@type", "DefinedTerm", "termCode", code, "inDefinedTermSet", publicUrl + "/v1/topics");
    }

    private static List<Map<String, String>> texts(LocalizedText text) {
        return text.texts().entrySet().stream()
                .map(each -> Map.of("@language", each.getKey(), "@value", each.getValue()))
                .toList();
    }
}
