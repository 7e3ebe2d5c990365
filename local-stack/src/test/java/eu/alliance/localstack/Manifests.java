package eu.alliance.localstack;

import eu.alliance.localstack.machine.Places;
import eu.alliance.localstack.stack.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the repository says of how the programs run in containers, and what they themselves read. */
final class Manifests {

    private Manifests() {}

    static String text(String path) {
        try {
            return Files.readString(Places.root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, Object>> documents(String path) {
        var all = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(path));
        return StreamSupport.stream(all.spliterator(), false)
                .map(Manifests::map)
                .toList();
    }

    /** The configuration that a program starts with: its own, then what it shares. */
    static String settingsReadBy(Application application) {
        return Stream.concat(
                        Stream.of(application.module() + "/src/main/resources/application.properties"),
                        Stream.of("http", "data", "mail")
                                .map(part -> "platform/" + part
                                        + "/src/main/resources/META-INF/microprofile-config.properties"))
                .map(Manifests::text)
                .collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }
}
