package eu.alliance.registration.letter;

import eu.alliance.platform.print.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** The texts of invitations in one language, with days and hours as it writes them. */
record LetterWords(Wording.Spoken spoken) {

    static final Wording WORDING = Wording.of(LetterWords.class, "/wording/invitation");

    static LetterWords in(String language) {
        return new LetterWords(WORDING.in(language));
    }

    String language() {
        return spoken.language();
    }

    String say(String key) {
        return spoken.say(key);
    }

    String say(String key, Map<String, String> values) {
        return spoken.say(key, values);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale())
                .format(date);
    }

    String day(Instant moment, String zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale())
                .format(moment.atZone(ZoneId.of(zone)));
    }

    String hour(Instant moment, String zone) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(moment.atZone(ZoneId.of(zone)));
    }

    String moment(Instant moment, String zone) {
        return date(LocalDate.ofInstant(moment, ZoneId.of(zone))) + ", " + hour(moment, zone) + " (" + zone + ")";
    }

    String nameOf(String languageTag) {
        return Locale.forLanguageTag(languageTag).getDisplayLanguage(locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(language());
    }
}
