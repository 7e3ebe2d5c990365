package eu.alliance.practice.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.value.LocalizedText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics that a practice may have; data, kept in {@code labels/topics.json}. */
@Singleton
public class TopicScheme {

    private final List<Topic> topics;
    private final Map<String, Topic> byCode;

    TopicScheme(ObjectMapper json) throws IOException {
        try (var source = TopicScheme.class.getResourceAsStream("/labels/topics.json")) {
            topics = List.of(json.readValue(source, Topic[].class));
        }
        byCode = topics.stream().collect(Collectors.toMap(Topic::code, Function.identity()));
    }

    public List<Topic> topics() {
        return topics;
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    public Optional<LocalizedText> labelOf(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Topic::label);
    }
}
