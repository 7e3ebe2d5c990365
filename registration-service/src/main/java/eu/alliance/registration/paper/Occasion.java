package eu.alliance.registration.paper;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.city.City;
import eu.alliance.registration.summit.Summit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The summit as its papers name it. */
public record Occasion(
        LocalizedText title,
        LocalizedText host,
        LocalDate startsOn,
        LocalDate endsOn,
        String zone,
        @Nullable String venue,
        Instant updatedAt) {

    private static final String OCCASION = """
            select s.title, c.name, s.startsOn, s.endsOn, s.zone, s.venue, s.updatedAt
            from Summit s join City c on c.id = s.hostCityId where s.id = ?1""";

    public static Occasion of(UUID summit) {
        return Summit.find(OCCASION, summit)
                .project(Occasion.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("summit"));
    }

    /** A city as papers name it. */
    public static LocalizedText city(UUID id) {
        return City.byIds(java.util.List.of(id)).stream()
                .map(City::name)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("city"));
    }

    /** Where it takes place. */
    public String place(String language) {
        return venue == null ? host.in(language) : venue + ", " + host.in(language);
    }

    public String dates(String language) {
        return startsOn.equals(endsOn)
                ? written(startsOn, language)
                : written(startsOn, language) + " – " + written(endsOn, language);
    }

    /** A day by the summit's clocks. */
    public String day(Instant at, String language) {
        return written(LocalDate.ofInstant(at, ZoneId.of(zone)), language);
    }

    /** A day as people write it. */
    public static String written(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .format(day);
    }
}
