package eu.alliance.registration.city;

import static eu.alliance.registration.city.CityStatus.APPLICANT;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.print.Wording;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.city.CityEvent.MembershipEnded;
import eu.alliance.registration.city.CityEvent.MembershipStarted;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part: a city with its mayor, an institution, or an operator of public spaces. */
@Entity
public class City extends Aggregate {

    /** What may be said and changed about a city. */
    public record Profile(
            CityKind kind,
            LocalizedText name,
            String country,
            @Nullable Population population,
            List<Membership> memberships,
            List<String> languages,
            @Nullable String zone,
            @Nullable String contactEmail) {}

    @Column(updatable = false)
    private String slug;

    @Enumerated(STRING)
    private CityKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText name;

    private String country;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Population population;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Membership> memberships;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    private @Nullable String zone;
    private @Nullable String contactEmail;

    @Enumerated(STRING)
    private CityStatus status = APPLICANT;

    private String searched;

    @SuppressWarnings("NullAway.Init") // JPA
    protected City() {}

    @SuppressWarnings("NullAway.Init") // tell() sets the rest
    public City(UUID id, String slug, Profile profile, Instant now) {
        super(id, now);
        this.slug = slug;
        tell(profile);
    }

    /** The city of an id or slug. */
    public static Optional<City> found(String idOrSlug) {
        try {
            return City.findByIdOptional(UUID.fromString(idOrSlug));
        } catch (IllegalArgumentException _) {
            return City.find("slug", idOrSlug).firstResultOptional();
        }
    }

    public static boolean exists(UUID id) {
        return City.count("id", id) > 0;
    }

    public static List<City> byIds(Collection<UUID> ids) {
        return City.list("id in ?1", ids);
    }

    /** Lets a city take part unless it is unknown, suspended or has left (403). */
    public static City requireWelcome(UUID id) {
        return City.<City>findByIdOptional(id)
                .filter(city -> city.status != CityStatus.SUSPENDED && city.status != CityStatus.LEFT)
                .orElseThrow(() ->
                        Refusal.forbidden("CITY_NOT_ADMITTED", "The city is not among those that may take part."));
    }

    public static boolean isTaken(String slug) {
        return City.count("slug", slug) > 0;
    }

    /** Holds the city until the transaction ends. */
    public static City hold(UUID id) {
        return City.<City>findByIdOptional(id, PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("city"));
    }

    /** Says all that is known of it anew; the facts that follow, in order. */
    public List<CityEvent> change(Profile profile, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var before = programmes(today);
        tell(profile);
        touch(now);
        var after = programmes(today);
        var facts = new ArrayList<CityEvent>();
        facts.add(new CityEvent.Changed(state(), now));
        after.stream().filter(p -> !before.contains(p)).forEach(p -> facts.add(new MembershipStarted(state(), p, now)));
        before.stream().filter(p -> !after.contains(p)).forEach(p -> facts.add(new MembershipEnded(state(), p, now)));
        return facts;
    }

    public CityEvent admit(Instant now) {
        become(CityStatus.MEMBER, now);
        return new CityEvent.Admitted(state(), now);
    }

    public CityEvent suspend(Instant now) {
        become(CityStatus.SUSPENDED, now);
        return new CityEvent.Suspended(state(), now);
    }

    public CityEvent leave(Instant now) {
        become(CityStatus.LEFT, now);
        return new CityEvent.Left(state(), now);
    }

    private void become(CityStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    private void tell(Profile profile) {
        kind = profile.kind();
        name = profile.name();
        country = profile.country();
        population = profile.population();
        memberships = List.copyOf(profile.memberships());
        languages = profile.languages().stream().distinct().toList();
        zone = profile.zone();
        contactEmail = profile.contactEmail();
        searched = SearchedText.of(slug, name);
    }

    private Set<Membership.Programme> programmes(LocalDate day) {
        return memberships.stream()
                .filter(m -> m.covers(day))
                .map(Membership::programme)
                .collect(Collectors.toSet());
    }

    public CityEvent.State state() {
        return new CityEvent.State(id(), revision(), slug, kind, name, country, population, memberships, status);
    }

    public Profile profile() {
        return new Profile(kind, name, country, population, memberships, languages, zone, contactEmail);
    }

    /** The day by its own clocks; by UTC where it has told none. */
    public LocalDate dayAt(Instant now) {
        return LocalDate.ofInstant(now, zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    }

    /** Where its mayor's office is written to; nobody's to read but its own and the registrar's. */
    public @Nullable String contactEmail() {
        return contactEmail;
    }

    public String slug() {
        return slug;
    }

    public CityKind kind() {
        return kind;
    }

    public String country() {
        return country;
    }

    /** The language of the six that it is written to in: the first that its administration has. */
    public String letterLanguage() {
        return languages.stream()
                .filter(Wording.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    public LocalizedText name() {
        return name;
    }

    public CityStatus status() {
        return status;
    }
}
