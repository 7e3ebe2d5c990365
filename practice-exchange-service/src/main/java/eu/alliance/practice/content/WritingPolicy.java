package eu.alliance.practice.content;

import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.reader.Sensitivity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** What holds for everything that is written, drafts included. */
public record WritingPolicy(Predicate<String> isTopic, Collection<UUID> knownCircles) {

    static final int SUMMARY_WORDS = 100;
    static final int SECTION_WORDS = 400;
    static final int TITLE_CHARACTERS = 300;

    /** Every rule that the details break, with a pointer into them. */
    public List<Violation> objectionsTo(PracticeDetails details) {
        var objections = new ArrayList<Violation>();
        if (!details.title().texts().containsKey(details.originalLanguage())) {
            objections.add(new Violation(
                    "/originalLanguage", "ORIGINAL_LANGUAGE_MISSING", "The title must be in the original language."));
        }
        details.title().texts().forEach((language, text) -> {
            if (text.length() > TITLE_CHARACTERS) {
                objections.add(new Violation("/title/" + language, "TOO_LONG", "At most 300 characters."));
            }
        });
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
        objections.addAll(unknownTopics(details));
        objections.addAll(circleObjections(details));
        return objections;
    }

    private List<Violation> unknownTopics(PracticeDetails details) {
        var objections = new ArrayList<Violation>();
        var topics = details.topics() == null ? List.<String>of() : details.topics();
        for (int i = 0; i < topics.size(); i++) {
            if (!isTopic.test(topics.get(i))) {
                objections.add(new Violation("/topics/" + i, "UNKNOWN_TOPIC", "GET /v1/topics has the codes."));
            }
        }
        return objections;
    }

    private List<Violation> circleObjections(PracticeDetails details) {
        var circles = details.circles() == null ? List.<UUID>of() : details.circles();
        if (details.sensitivity() != Sensitivity.RESTRICTED) {
            return circles.isEmpty()
                    ? List.of()
                    : List.of(
                            new Violation("/circles", "CIRCLES_NOT_EXPECTED", "Only what is RESTRICTED has circles."));
        }
        if (circles.isEmpty()) {
            return List.of(new Violation("/circles", "CIRCLES_REQUIRED", "What is RESTRICTED names its circles."));
        }
        var objections = new ArrayList<Violation>();
        for (int i = 0; i < circles.size(); i++) {
            if (!knownCircles.contains(circles.get(i))) {
                objections.add(new Violation("/circles/" + i, "UNKNOWN_CIRCLE", "There is no such circle."));
            }
        }
        return objections;
    }

    private static List<Violation> tooLong(String pointer, LocalizedText text, int most) {
        return text.texts().entrySet().stream()
                .filter(each -> words(each.getValue()) > most)
                .map(each ->
                        new Violation(pointer + "/" + each.getKey(), "TOO_MANY_WORDS", "At most " + most + " words."))
                .toList();
    }

    private static int words(String text) {
        return text.strip().split("(?U)\\s+").length;
    }
}
