package eu.alliance.practice.attachment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.alliance.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The files of one thing, in the order that they were handed in. */
public record Attachments(@JsonValue List<Attachment> all) {

    public static final Attachments NONE = new Attachments(List.of());
    static final int MOST = 20;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Attachments {
        all = List.copyOf(all);
    }

    /** @throws Refusal 422 when there are as many as there may be */
    Attachments and(Attachment another) {
        if (all.size() >= MOST) {
            throw Refusal.rule("/file", "TOO_MANY_ATTACHMENTS", "At most " + MOST + " attachments.");
        }
        return new Attachments(Stream.concat(all.stream(), Stream.of(another)).toList());
    }

    Attachments without(UUID file) {
        return new Attachments(
                all.stream().filter(each -> !each.id().equals(file)).toList());
    }

    /** The same with one of them told of anew. */
    Attachments telling(Attachment anew) {
        return new Attachments(all.stream()
                .map(each -> each.id().equals(anew.id()) ? anew : each)
                .toList());
    }

    /** @throws Refusal 404 when it is not among them */
    public Attachment get(UUID file) {
        return all.stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("attachment"));
    }

    List<UUID> files() {
        return all.stream().map(Attachment::id).toList();
    }
}
