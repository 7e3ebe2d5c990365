package eu.alliance.practice.content;

import eu.alliance.platform.value.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a practice, by the template that all share. */
@Schema(name = "PracticeSections", description = "At most 400 words a section and language.")
public record Sections(
        @Schema(nullable = true) @Nullable LocalizedText context,
        @Schema(nullable = true) @Nullable LocalizedText objectives,
        @Schema(nullable = true) @Nullable LocalizedText process,
        @Schema(nullable = true) @Nullable LocalizedText resources,
        @Schema(nullable = true) @Nullable LocalizedText results,
        @Schema(nullable = true) @Nullable LocalizedText sustainability,
        @Schema(nullable = true) @Nullable LocalizedText lessons,
        @Schema(nullable = true) @Nullable LocalizedText transferability) {

    public static final Sections NONE = new Sections(null, null, null, null, null, null, null, null);

    /** Those that are written, by name and in the order of the template. */
    public Map<String, LocalizedText> written() {
        var written = new LinkedHashMap<String, LocalizedText>();
        put(written, "context", context);
        put(written, "objectives", objectives);
        put(written, "process", process);
        put(written, "resources", resources);
        put(written, "results", results);
        put(written, "sustainability", sustainability);
        put(written, "lessons", lessons);
        put(written, "transferability", transferability);
        return written;
    }

    /** The same sections, each text turned into another. */
    public Sections each(UnaryOperator<LocalizedText> turned) {
        return new Sections(
                turn(context, turned),
                turn(objectives, turned),
                turn(process, turned),
                turn(resources, turned),
                turn(results, turned),
                turn(sustainability, turned),
                turn(lessons, turned),
                turn(transferability, turned));
    }

    private static @Nullable LocalizedText turn(@Nullable LocalizedText text, UnaryOperator<LocalizedText> turned) {
        return text == null ? null : turned.apply(text);
    }

    private static void put(Map<String, LocalizedText> written, String name, @Nullable LocalizedText text) {
        if (text != null) {
            written.put(name, text);
        }
    }
}
