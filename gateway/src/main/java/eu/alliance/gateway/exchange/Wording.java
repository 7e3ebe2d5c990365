package eu.alliance.gateway.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.problem.JsonProblem;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.rest.Tagged;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bodies as callers write them and as they read them. */
@Singleton
public class Wording {

    /** The body of a move that needs to be told nothing. */
    record Nothing() {}

    private final ObjectMapper json;
    private final EntityTags tags;

    Wording(ObjectMapper json, EntityTags tags) {
        this.json = json;
        this.tags = tags;
    }

    public <T> T read(Call call, Class<T> type) {
        var text = call.text();
        if (text.isBlank()) {
            throw Refusal.malformed("BODY_REQUIRED", "A JSON body is needed.");
        }
        try {
            T read = json.readValue(text, type);
            if (read == null) {
                throw Refusal.malformed("BODY_REQUIRED", "A JSON body is needed, null is none.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw JsonProblem.refusalOf(e);
        }
    }

    /** A body may be left out; what it says isn't ignored. */
    public void readNothing(Call call) {
        if (call.hasBody()) {
            read(call, Nothing.class);
        }
    }

    public Answer single(int status, Tagged view, @Nullable String location) {
        return Answer.of(status, written(view), location, tags.of(view));
    }

    /** The same tag as the resource has when it is read. */
    public Answer single(int status, Tagged shown, Tagged tagged, @Nullable String location) {
        return Answer.of(status, written(shown), location, tags.of(tagged));
    }

    public <R, V> Answer page(
            Call call, Question question, List<R> rows, Function<R, String> key, Function<R, V> view) {
        boolean more = rows.size() > question.limit();
        var shown = more ? rows.subList(0, question.limit()) : rows;
        var next = more ? question.next(call, key.apply(shown.getLast())) : null;
        var page = new LinkedHashMap<String, @Nullable Object>();
        page.put("items", shown.stream().map(view).toList());
        page.put("next", next);
        return Answer.page(written(page), next);
    }

    private String written(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
