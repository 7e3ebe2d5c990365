package eu.alliance.practice.shelf;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.index.LibraryIndex;
import eu.alliance.practice.reader.DisplayLanguage;
import eu.alliance.practice.reader.Readers;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/suggestions")
@Produces("application/json")
@Tag(name = "Practices")
class SuggestionResource {

    private static final int USUAL = 10;
    private static final int MOST = 200;

    @Schema(name = "Suggestion")
    record Suggestion(
            @Schema(examples = "Safe parks at night") String text) {}

    @Schema(name = "Suggestions", description = "All there are, in one page.")
    record Suggestions(
            List<Suggestion> items,

            @Schema(nullable = true, description = "Always null.") @Nullable String next) {}

    private final Readers readers;
    private final LibraryIndex index;

    SuggestionResource(Readers readers, LibraryIndex index) {
        this.readers = readers;
        this.index = index;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "listSuggestions",
            summary = "Titles to go on with while somebody types",
            description = "Of published practices that the caller may read: those in which each word typed so far"
                    + " begins a word, with a letter wrong where few do; those in the caller's language first."
                    + " None for an empty `q`.")
    public Suggestions list(
            @Parameter(description = "What was typed so far.", example = "saf par") @RestQuery @Nullable String q,
            @Parameter(
                            description = "How many at most.",
                            schema = @Schema(minimum = "1", maximum = "200", defaultValue = "10"))
                    @RestQuery
                    @Nullable Integer limit,
            @Parameter(
                            description =
                                    "BCP 47: the language to suggest titles in first; that of `Accept-Language` if"
                                            + " left out.")
                    @RestQuery
                    @Nullable String lang,
            @Context HttpHeaders headers) {
        int most = Objects.requireNonNullElse(limit, USUAL);
        if (most < 1 || most > MOST) {
            throw Refusal.malformed("INVALID_LIMIT", "A limit is a whole number from 1 to 200.");
        }
        var language = new DisplayLanguage(lang).orOf(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var texts = index.suggest(readers.current(), Objects.requireNonNullElse(q, ""), language, most);
        return new Suggestions(texts.stream().map(Suggestion::new).toList(), null);
    }
}
