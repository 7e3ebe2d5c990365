package eu.alliance.registration.allowance;

import eu.alliance.registration.city.City;
import eu.alliance.registration.summit.Summit;
import io.quarkus.hibernate.orm.panache.Panache;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may ask of the rates. */
public final class Allowances {

    private Allowances() {}

    /**
     * The most that may be granted to somebody whom a city sends, by the rates of the summit's first day.
     *
     * @param distance one way, in kilometres; null where nobody said
     */
    public static BigDecimal capFor(UUID city, Summit summit, @Nullable Integer distance) {
        var from = countryOf(city);
        var to = countryOf(summit.hostCityId());
        var span = from.equals(to) ? "WITHIN_A_COUNTRY" : "BETWEEN_COUNTRIES";
        var day = summit.startsOn();
        var journey = distance == null ? journey(span, day) : journey(distance, day);
        return new CapPolicy(journey, subsistence("daily", to, day), subsistence("night", to, day))
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

    /** By the scale that was in force on the day: its widest band that the distance reaches. */
    private static BigDecimal journey(int distance, LocalDate day) {
        return (BigDecimal) Panache.getEntityManager()
                .createNativeQuery("""
                        select most from journey_band where from_km <= :distance
                        order by valid_from > :day, abs(valid_from - cast(:day as date)), from_km desc limit 1""", BigDecimal.class)
                .setParameter("distance", distance)
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
