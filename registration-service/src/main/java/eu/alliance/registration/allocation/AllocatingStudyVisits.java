package eu.alliance.registration.allocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import eu.alliance.registration.allocation.VisitsDrawn.Lot;
import eu.alliance.registration.attendance.Delegations;
import eu.alliance.registration.attendance.Participants;
import eu.alliance.registration.attendance.Participants.Participant;
import eu.alliance.registration.capacity.Company;
import eu.alliance.registration.draw.Draw;
import eu.alliance.registration.draw.Draw.Slot;
import eu.alliance.registration.draw.Fate;
import eu.alliance.registration.draw.Fate.Result;
import eu.alliance.registration.draw.Wish;
import eu.alliance.registration.overlap.Engagement;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.waitinglist.Placing;
import eu.alliance.registration.waitinglist.Placing.Gift;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Holds a draw among all who come and said what they would like to see, and books what they won. */
@Singleton
class AllocatingStudyVisits {

    private final Placing placing;
    private final Event<VisitsDrawn> told;

    AllocatingStudyVisits(Placing placing, Event<VisitsDrawn> told) {
        this.placing = placing;
        this.told = told;
    }

    /** A draw over these sessions; people first, then sessions, as bookings hold them too. */
    VisitAllocation draw(UUID summit, String seed, List<UUID> sessions, String drawnBy, Instant now) {
        Delegations.holdConfirmed(summit);
        var people =
                Participants.confirmedFor(summit).stream().collect(toMap(Participant::delegateId, Function.identity()));
        var wishes = wishesOf(people, now);
        var companies = placing.hold(sessions, now);
        var slots = companies.stream()
                .flatMap(company -> company.sessions().stream())
                .filter(session -> sessions.contains(session.id()))
                .map(session -> slot(session, now))
                .collect(toMap(Slot::session, Function.identity()));
        var fates = new Draw(seed, placing.left(companies, now), slots).of(wishes);
        give(fates, people, companies, drawnBy, now);
        var allocation = new VisitAllocation(summit, seed, sessions, fates, now);
        told.fire(new VisitsDrawn(
                allocation.id(),
                summit,
                fates.stream().map(fate -> lot(fate, people)).toList()));
        return allocation;
    }

    private static Lot lot(Fate fate, Map<UUID, Participant> people) {
        var given = fate.answers().stream()
                .filter(answer -> answer.result() == Result.GIVEN)
                .map(Fate.Answer::sessionId)
                .toList();
        return new Lot(person(people, fate.delegateId()).delegationId(), fate.delegateId(), given);
    }

    private void give(
            List<Fate> fates, Map<UUID, Participant> people, List<Company> companies, String by, Instant now) {
        var bySession = fates.stream()
                .flatMap(fate -> fate.answers().stream()
                        .filter(answer -> answer.result() == Result.GIVEN)
                        .map(answer -> Map.entry(answer.sessionId(), person(people, fate.delegateId()))))
                .collect(groupingBy(
                        Map.Entry::getKey, TreeMap::new, mapping(Map.Entry<UUID, Participant>::getValue, toList())));
        bySession.forEach((session, winners) -> {
            var company = companies.stream()
                    .filter(each -> each.ids().contains(session))
                    .findFirst()
                    .orElseThrow();
            winners.stream()
                    .collect(groupingBy(Participant::delegationId, TreeMap::new, toList()))
                    .values()
                    .forEach(party -> placing.give(company, gift(session, party), by, now));
        });
    }

    private static Gift gift(UUID session, List<Participant> party) {
        var first = party.getFirst();
        return new Gift(
                session,
                first.cityId(),
                first.delegationId(),
                party.stream().map(Participant::delegateId).toList());
    }

    private static Participant person(Map<UUID, Participant> people, UUID delegate) {
        return Objects.requireNonNull(people.get(delegate));
    }

    private static List<Wish> wishesOf(Map<UUID, Participant> people, Instant now) {
        var engaged = engagedOf(people.keySet(), now);
        return VisitPreferences.of(people.keySet()).stream()
                .filter(preferences -> !preferences.sessionIds().isEmpty())
                .map(preferences -> new Wish(
                        preferences.delegateId(),
                        person(people, preferences.delegateId()).cityId(),
                        preferences.sessionIds(),
                        engaged.getOrDefault(preferences.delegateId(), List.of())))
                .toList();
    }

    private static Map<UUID, List<Engagement>> engagedOf(Collection<UUID> delegates, Instant now) {
        return Engagement.of(delegates, now).stream().collect(groupingBy(Engagement::delegate));
    }

    private static Slot slot(Session session, Instant now) {
        return new Slot(session.id(), session.startsAt(), session.endsAt(), session.givesPlacesAt(now));
    }
}
