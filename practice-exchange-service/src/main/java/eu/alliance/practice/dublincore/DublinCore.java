package eu.alliance.practice.dublincore;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.topic.TopicScheme;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Practices in the format that every repository has: {@code oai_dc}. */
@Singleton
public class DublinCore {

    public static final String PREFIX = "oai_dc";
    public static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    public static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";

    private final TopicScheme topics;
    private final String publicUrl;

    DublinCore(TopicScheme topics, @ConfigProperty(name = "alliance.public-url") String publicUrl) {
        this.topics = topics;
        this.publicUrl = publicUrl;
    }

    public void write(Xml xml, PracticeVersion practice, @Nullable LocalizedText city) {
        var content = practice.content();
        xml.open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                NAMESPACE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
        each(xml, "dc:title", content.title());
        if (city != null) {
            each(xml, "dc:creator", city);
        }
        content.topics().stream()
                .flatMap(code -> topics.labelOf(code).stream())
                .forEach(label -> each(xml, "dc:subject", label));
        if (content.summary() != null) {
            each(xml, "dc:description", content.summary());
        }
        practice.publishedAt().ifPresent(at -> xml.leaf("dc:date", at.toString().substring(0, 10)));
        xml.leaf("dc:type", "Text");
        xml.leaf("dc:identifier", publicUrl + "/v1/practices/" + practice.practiceId());
        practice.languages().forEach(language -> xml.leaf("dc:language", language));
        xml.close();
    }

    private static void each(Xml xml, String name, LocalizedText text) {
        text.texts().forEach((language, words) -> xml.leaf(name, words, "xml:lang", language));
    }
}
