package eu.alliance.registration.attendance;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegate.DelegateRole;
import eu.alliance.registration.delegation.DelegationStatus;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other features may ask of who comes to a summit. */
public final class Participants {

    /** Somebody who comes, as far as the day's work needs to know. */
    public record Participant(
            UUID delegateId,
            UUID delegationId,
            UUID cityId,
            String givenName,
            String familyName,
            DelegateRole role,
            boolean isHead,
            DelegationStatus status,
            @Nullable Instant decidedAt) {}

    private static final String PARTICIPANT = """
            select new eu.alliance.registration.attendance.Participants$Participant(
                p.id, d.id, d.cityId, p.givenName, p.familyName, p.role, p.isHead, d.status, d.decidedAt)
            from Delegate p join Delegation d on d.id = p.delegationId where\s""";

    private Participants() {}

    /** The people of the summit's confirmed delegations, in no order. */
    public static List<Participant> confirmedFor(UUID summit) {
        return Panache.getEntityManager()
                .createQuery(PARTICIPANT + "d.summitId = :summit and d.status = :status", Participant.class)
                .setParameter("summit", summit)
                .setParameter("status", DelegationStatus.CONFIRMED)
                .getResultList();
    }

    /** Everybody of one delegation, whatever its state. */
    public static List<Participant> of(UUID delegation) {
        return Panache.getEntityManager()
                .createQuery(PARTICIPANT + "d.id = :delegation order by p.id", Participant.class)
                .setParameter("delegation", delegation)
                .getResultList();
    }

    /** The offices that people of a delegation hold; whoever has none is not in it. */
    public static Map<UUID, LocalizedText> officesOf(UUID delegation) {
        return Delegate.<Delegate>list("delegationId = ?1 and office is not null", delegation).stream()
                .flatMap(p -> Stream.ofNullable(p.details().office()).map(office -> Map.entry(p.id(), office)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static Optional<Participant> find(UUID delegate) {
        return Panache.getEntityManager()
                .createQuery(PARTICIPANT + "p.id = :delegate", Participant.class)
                .setParameter("delegate", delegate)
                .getResultStream()
                .findFirst();
    }
}
