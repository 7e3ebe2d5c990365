package eu.alliance.registration.calendar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a city said of its working days: they are what offers on the waiting list are counted in. */
@Entity
class WorkingCalendar extends PanacheEntityBase {

    /** The words of it. */
    record Terms(
            String zone, List<DayOfWeek> weekend, LocalTime opensAt, LocalTime closesAt, List<LocalDate> holidays) {}

    @Id
    private UUID cityId;

    private long revision;
    private String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DayOfWeek> weekend;

    private LocalTime opensAt;
    private LocalTime closesAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalDate> holidays;

    @SuppressWarnings("NullAway.Init") // JPA
    protected WorkingCalendar() {}

    @SuppressWarnings("NullAway.Init") // say() sets the rest
    WorkingCalendar(UUID cityId, Terms terms) {
        this.cityId = cityId;
        say(terms);
    }

    static List<WorkingCalendar> of(Collection<UUID> cities) {
        return list("cityId in ?1", cities);
    }

    final void say(Terms terms) {
        zone = terms.zone();
        weekend = terms.weekend().stream().distinct().sorted().toList();
        opensAt = terms.opensAt();
        closesAt = terms.closesAt();
        holidays = terms.holidays().stream().distinct().sorted().toList();
        revision++;
    }

    Terms terms() {
        return new Terms(zone, weekend, opensAt, closesAt, holidays);
    }

    UUID cityId() {
        return cityId;
    }

    long revision() {
        return revision;
    }
}
