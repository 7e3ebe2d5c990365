package eu.alliance.practice.content;

import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.audience.Audience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What holds for everything that is written, drafts included. */
public record WritingPolicy(Predicate<String> isTopic, Collection<UUID> knownCircles) {

    static final int SUMMARY_WORDS = 100;
    static final int SECTION_WORDS = 400;

    private static final Pattern WORD = Pattern.compile("(?U)\\S+");

    /** Every rule that the details break, with a pointer into them. */
    public List<Violation> objectionsTo(PracticeDetails details) {
        var objections = new ArrayList<Violation>();
        if (!details.title().texts().containsKey(details.originalLanguage())) {
            objections.add(new Violation(
                    "/originalLanguage", "ORIGINAL_LANGUAGE_MISSING", "The title must be in the original language."));
        }
        var content = details.content();
        if (content.summary() != null) {
            objections.addAll(tooLong("/summary", content.summary(), SUMMARY_WORDS));
        }
        content.sections()
                .written()
                .forEach((name, text) -> objections.addAll(tooLong("/sections/" + name, text, SECTION_WORDS)));
        if (content.targetGroups() != null) {
            objections.addAll(tooLong("/targetGroups", content.targetGroups(), SUMMARY_WORDS));
        }
        for (int i = 0; i < content.workedWith().size(); i++) {
            var role = content.workedWith().get(i).role();
            if (role != null) {
                objections.addAll(tooLong("/partners/" + i + "/role", role, SUMMARY_WORDS));
            }
        }
        if (content.cost() != null && content.cost().value().signum() < 0) {
            objections.add(new Violation("/cost/amount", "NEGATIVE_AMOUNT", "The amount must not be below zero."));
        }
        objections.addAll(unknownTopics(details.topics(), isTopic));
        objections.addAll(new Audience(details.sensitivity(), Objects.requireNonNullElse(details.circles(), List.of()))
                .objections(knownCircles));
        return objections;
    }

    /** The codes that the scheme of topics doesn't have. */
    public static List<Violation> unknownTopics(@Nullable List<String> topics, Predicate<String> isTopic) {
        var codes = topics == null ? List.<String>of() : topics;
        return IntStream.range(0, codes.size())
                .filter(i -> !isTopic.test(codes.get(i)))
                .mapToObj(i -> new Violation("/topics/" + i, "UNKNOWN_TOPIC", "GET /v1/topics has the codes."))
                .toList();
    }

    /** The languages in which a text has more words than it may. */
    public static List<Violation> tooLong(String pointer, LocalizedText text, int most) {
        return text.texts().entrySet().stream()
                .filter(each -> WORD.matcher(each.getValue()).results().count() > most)
                .map(each ->
                        new Violation(pointer + "/" + each.getKey(), "TOO_MANY_WORDS", "At most " + most + " words."))
                .toList();
    }
}
