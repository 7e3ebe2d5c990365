package eu.alliance.registration.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.Heading;
import eu.alliance.platform.value.LanguageTag;
import eu.alliance.platform.value.LocalizedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A paper of a session in one language: somewhere on the web, or a file that was handed in here. */
@Schema(name = "SessionDocument")
public record SessionDocument(
        @NotNull @Heading LocalizedText title,
        @Schema(examples = "fr") @NotNull @LanguageTag String language,

        @Schema(
                nullable = true,
                examples = "https://alliance.example/papers/port-fr.pdf",
                description = "Exactly one of `url` and `fileId`.")
        @Size(max = 2000) @Pattern(regexp = "https?://[^\\s\"<>]+") @Nullable
        String url,

        @Schema(
                nullable = true,
                description = "A file of `/v1/files`; whoever sees the session reads it at"
                        + " `/v1/sessions/{id}/documents/{fileId}`.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable UUID fileId) {

    /** What stands against these papers. */
    static List<Violation> objectionsTo(@Nullable List<SessionDocument> documents) {
        var named = documents == null ? List.<SessionDocument>of() : documents;
        return IntStream.range(0, named.size())
                .filter(i -> (named.get(i).url == null) == (named.get(i).fileId == null))
                .mapToObj(i -> new Violation("/documents/" + i, "URL_OR_FILE", "Exactly one of url and fileId."))
                .toList();
    }

    public static List<UUID> filesOf(@Nullable List<SessionDocument> documents) {
        return documents == null
                ? List.of()
                : documents.stream()
                        .flatMap(document -> Stream.ofNullable(document.fileId))
                        .distinct()
                        .toList();
    }
}
