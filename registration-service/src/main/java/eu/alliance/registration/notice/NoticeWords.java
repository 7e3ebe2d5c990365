package eu.alliance.registration.notice;

import eu.alliance.platform.print.Wording;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.summit.Summit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The texts of notices in one language, with moments as its readers write them and the summit's clocks show them. */
record NoticeWords(Wording.Spoken spoken, Summit summit) {

    static final Wording WORDING = Wording.of(NoticeWords.class, "/wording/notice");

    static NoticeWords in(String language, Summit summit) {
        return new NoticeWords(WORDING.in(language), summit);
    }

    String language() {
        return spoken.language();
    }

    String say(String key, Map<String, String> values) {
        return spoken.say(key, values);
    }

    /** What every notice names: its reader, the summit and the session. */
    Map<String, String> values(String reader, Session session) {
        var values = new HashMap<String, String>();
        values.put("name", reader);
        values.put("summit", summit.title().in(language()));
        values.put("session", session.title().in(language()));
        return values;
    }

    String moment(Instant moment) {
        var there = moment.atZone(ZoneId.of(summit.zone()));
        var locale = Locale.forLanguageTag(language());
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return day.format(there) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", locale).format(there) + " (" + summit.zone() + ")";
    }
}
