package eu.alliance.practice.heard;

import eu.alliance.platform.value.LocalizedText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something of another service's, as it last told of it; the year is that of the first telling or what it names. */
@Entity
public class HeardFact extends PanacheEntityBase {

    @Id
    private UUID id;

    private String kind;
    private long revision;
    private int year;
    private String status;
    private int people;
    private BigDecimal amount;
    private BigDecimal paid;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText title;

    @SuppressWarnings("NullAway.Init") // JPA
    protected HeardFact() {}

    @SuppressWarnings("NullAway.Init") // hear() sets the rest
    HeardFact(String kind, FactInbox.State told, int year) {
        this.id = told.id();
        this.kind = kind;
        this.year = year;
        hear(told, year);
    }

    static Optional<HeardFact> found(UUID id) {
        return findByIdOptional(id);
    }

    public static List<HeardFact> of(int year, String kind) {
        return list("year = ?1 and kind = ?2 order by id", year, kind);
    }

    public static long upTo(int year, String kind, String status) {
        return count("year <= ?1 and kind = ?2 and status = ?3", year, kind, status);
    }

    final void hear(FactInbox.State told, int toldYear) {
        if (told.revision() > revision) {
            revision = told.revision();
            status = told.status();
            title = told.title() == null ? title : told.title();
            people = told.delegates() == null ? people : told.delegates();
            amount = told.award() == null ? zero(amount) : told.award().value();
            paid = told.paid() == null ? zero(paid) : told.paid().value();
            year = told.startsOn() == null ? year : toldYear;
        }
    }

    private static BigDecimal zero(@Nullable BigDecimal known) {
        return known == null ? BigDecimal.ZERO : known;
    }

    public boolean is(String what) {
        return status.equals(what);
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public String status() {
        return status;
    }

    public int people() {
        return people;
    }

    public BigDecimal amount() {
        return amount;
    }

    public BigDecimal paid() {
        return paid;
    }

    public Optional<LocalizedText> title() {
        return Optional.ofNullable(title);
    }
}
