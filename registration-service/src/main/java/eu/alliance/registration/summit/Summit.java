package eu.alliance.registration.summit;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.LockModeType.PESSIMISTIC_READ;
import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.entity.Aggregate;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One edition of the yearly meeting of mayors, in a host city. */
@Entity
public class Summit extends Aggregate {

    @Column(updatable = false)
    private String slug;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private UUID hostCityId;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String zone;
    private @Nullable String venue;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> organisers;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline registrationDeadline;

    @JdbcTypeCode(SqlTypes.JSON)
    private SummitPlan.Limits limits;

    @Column(updatable = false)
    private @Nullable UUID basedOn;

    @Enumerated(STRING)
    private SummitStatus status = SummitStatus.DRAFT;

    private @Nullable Instant announcedAt;
    private @Nullable String cancellationReason;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Summit() {}

    @SuppressWarnings("NullAway.Init") // settle() sets the rest
    Summit(String slug, @Nullable UUID basedOn, SummitPlan plan, Instant now) {
        super(now);
        this.slug = slug;
        this.basedOn = basedOn;
        settle(plan);
    }

    static Optional<Summit> found(String idOrSlug) {
        try {
            return Summit.findByIdOptional(UUID.fromString(idOrSlug));
        } catch (IllegalArgumentException _) {
            return Summit.find("slug", idOrSlug).firstResultOptional();
        }
    }

    /** Holds the summit until the transaction ends. */
    static Summit hold(UUID id) {
        return locked(id, PESSIMISTIC_WRITE);
    }

    /** The summit, which cannot change until the transaction ends; others may look at it meanwhile. */
    public static Summit steady(UUID id) {
        return locked(id, PESSIMISTIC_READ);
    }

    private static Summit locked(UUID id, LockModeType lock) {
        return Summit.<Summit>findByIdOptional(id, lock).orElseThrow(() -> Refusal.notFound("summit"));
    }

    /** The summit as far as a caller may know of it: before its announcement only the registrar does. */
    public static Summit visibleTo(Caller caller, UUID id) {
        return Summit.<Summit>findByIdOptional(id)
                .filter(summit -> summit.isVisibleTo(caller))
                .orElseThrow(() -> Refusal.notFound("summit"));
    }

    public boolean isVisibleTo(Caller caller) {
        return announcedAt != null || caller.is(Role.REGISTRAR);
    }

    void plan(SummitPlan plan, Instant now) {
        if (status.isOver()) {
            throw Refusal.conflict("SUMMIT_OVER", "What is %s is planned no more.".formatted(status));
        }
        settle(plan);
        touch(now);
    }

    SummitEvent announce(Instant now) {
        become(SummitStatus.ANNOUNCED, now);
        announcedAt = now;
        return new SummitEvent.Announced(state(), now);
    }

    SummitEvent openRegistration(Instant now) {
        become(SummitStatus.REGISTRATION_OPEN, now);
        return new SummitEvent.RegistrationOpened(state(), now);
    }

    SummitEvent closeRegistration(Instant now) {
        become(SummitStatus.REGISTRATION_CLOSED, now);
        return new SummitEvent.RegistrationClosed(state(), now);
    }

    SummitEvent start(Instant now) {
        become(SummitStatus.UNDER_WAY, now);
        return new SummitEvent.Started(state(), now);
    }

    SummitEvent conclude(Instant now) {
        become(SummitStatus.CONCLUDED, now);
        return new SummitEvent.Concluded(state(), now);
    }

    SummitEvent cancel(@Nullable String reason, Instant now) {
        become(SummitStatus.CANCELLED, now);
        cancellationReason = reason;
        return new SummitEvent.Cancelled(state(), now);
    }

    /** Whether a city may still register, as of now; otherwise the refusal says why. */
    public Optional<Refusal> objectionToRegistrationAt(Instant now) {
        return objectionToDrafting()
                .or(() -> registrationDeadline.hasPassedAt(now)
                        ? Optional.of(Refusal.conflict(
                                "REGISTRATION_CLOSED", "Registration closed at " + registrationDeadline.moment() + "."))
                        : Optional.empty());
    }

    /** Whether a city may prepare a delegation. */
    public Optional<Refusal> objectionToDrafting() {
        return status.objectionToRegistration();
    }

    private void become(SummitStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw Refusal.illegalTransition(status, next);
        }
        status = next;
        touch(now);
    }

    private void settle(SummitPlan plan) {
        title = plan.title();
        hostCityId = plan.hostCityId();
        startsOn = plan.startsOn();
        endsOn = plan.endsOn();
        zone = plan.zone();
        venue = plan.venue();
        organisers = plan.organisers().stream().distinct().toList();
        languages = plan.languages().stream().distinct().toList();
        registrationDeadline = plan.registrationDeadline();
        limits = plan.limits();
    }

    private SummitEvent.State state() {
        return new SummitEvent.State(
                id(),
                revision(),
                slug,
                title,
                hostCityId,
                startsOn,
                endsOn,
                zone,
                languages,
                registrationDeadline,
                status);
    }

    public SummitPlan plan() {
        return new SummitPlan(
                title, hostCityId, startsOn, endsOn, zone, venue, organisers, languages, registrationDeadline, limits);
    }

    String slug() {
        return slug;
    }

    public SummitStatus status() {
        return status;
    }

    public SummitPlan.Limits limits() {
        return limits;
    }

    public UUID hostCityId() {
        return hostCityId;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public String zone() {
        return zone;
    }

    public LocalizedText title() {
        return title;
    }

    /** The languages with simultaneous interpretation. */
    public List<String> languages() {
        return languages;
    }

    @Nullable UUID basedOn() {
        return basedOn;
    }

    @Nullable String cancellationReason() {
        return cancellationReason;
    }
}
