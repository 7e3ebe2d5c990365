package eu.alliance.practice.alert;

import eu.alliance.platform.mail.Message;
import eu.alliance.platform.print.Wording;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Sensitivity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an alert writes; of a restricted practice where it is to be read, and not a word of it. */
record AlertLetter(Alert alert, List<PracticeVersion> fresh, String publicUrl) {

    static final Wording WORDING = Wording.of(AlertLetter.class, "/wording/alert");
    static final String KIND = "ALERT";
    private static final int LISTED = 50;

    Message message() {
        var details = alert.details();
        var words = WORDING.in(details.spoken());
        var names = KnownCity.names(
                fresh.stream().map(PracticeVersion::cityId).distinct().toList());
        var lines = fresh.stream()
                .limit(LISTED)
                .map(version -> line(words, version, names))
                .collect(Collectors.joining("\n\n"));
        var values = Map.of(
                "name",
                details.name(),
                "count",
                Integer.toString(fresh.size()),
                "practices",
                lines + more(words),
                "alert",
                publicUrl + "/v1/alerts/" + alert.id());
        return Message.of(
                alert.id(),
                KIND,
                details.email(),
                words.language(),
                words.say("alert.subject", Map.of("name", details.name(), "count", values.get("count"))),
                words.say("alert.text", values));
    }

    private String more(Wording.Spoken words) {
        return fresh.size() <= LISTED
                ? ""
                : "\n\n" + words.say("alert.more", Map.of("count", Integer.toString(fresh.size() - LISTED)));
    }

    private String line(Wording.Spoken words, PracticeVersion version, Map<UUID, LocalizedText> names) {
        var place = publicUrl + "/v1/practices/" + version.practiceId();
        if (version.sensitivity() == Sensitivity.RESTRICTED) {
            return words.say("alert.restricted") + "\n" + place;
        }
        var city = names.get(version.cityId());
        return version.content().title().in(words.language())
                + (city == null ? "" : " (" + city.in(words.language()) + ")")
                + "\n"
                + place;
    }
}
