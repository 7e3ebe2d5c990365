package eu.alliance.registration.allowance;

import eu.alliance.registration.city.City;
import eu.alliance.registration.summit.Summit;
import io.quarkus.hibernate.orm.panache.Panache;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What other features may ask of the rates. */
public final class Allowances {

    private Allowances() {}

    /** The most that may be granted to somebody whom a city sends, by the rates of the summit's first day. */
    public static BigDecimal capFor(UUID city, Summit summit) {
        var from = countryOf(city);
        var to = countryOf(summit.hostCityId());
        var span = from.equals(to) ? "WITHIN_A_COUNTRY" : "BETWEEN_COUNTRIES";
        var day = summit.startsOn();
        return new CapPolicy(journey(span, day), subsistence("daily", to, day), subsistence("night", to, day))
                .capFor(day, summit.plan().endsOn());
    }

    private static String countryOf(UUID city) {
        return City.byIds(List.of(city)).getFirst().country();
    }

    private static BigDecimal journey(String span, LocalDate day) {
        return (BigDecimal) Panache.getEntityManager()
                .createNativeQuery("""
                        select most from journey_rate where span = :span
                        order by valid_from > :day, abs(valid_from - cast(:day as date)) limit 1""", BigDecimal.class)
                .setParameter("span", span)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** The country's own rate before any other's, and the latest that was valid on the day. */
    private static BigDecimal subsistence(String column, String country, LocalDate day) {
        return (BigDecimal) Panache.getEntityManager()
                .createNativeQuery("""
                        select %s from subsistence_rate where country in (:country, '*')
                        order by country = '*', valid_from > :day, abs(valid_from - cast(:day as date)) limit 1""".formatted(column), BigDecimal.class)
                .setParameter("country", country)
                .setParameter("day", day)
                .getSingleResult();
    }
}
