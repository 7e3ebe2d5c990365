package eu.alliance.registration.attendance;

import static java.util.stream.Collectors.toMap;

import eu.alliance.registration.city.City;
import eu.alliance.registration.delegate.Delegate;
import eu.alliance.registration.delegate.DelegateDetails;
import eu.alliance.registration.delegation.Delegation;
import eu.alliance.registration.delegation.DelegationStatus;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom to write to about a delegation, in a language of its city: its secretary, or its head where it has none. */
public record Contact(UUID delegationId, String language, String name, String email) {

    /** Of all confirmed delegations to a summit; one with neither secretary nor head has none. */
    public static List<Contact> at(UUID summit) {
        return contacts(Delegation.list("summitId = ?1 and status = ?2", summit, DelegationStatus.CONFIRMED));
    }

    /** Of these delegations. */
    public static List<Contact> of(Collection<UUID> delegations) {
        return delegations.isEmpty() ? List.of() : contacts(Delegation.list("id in ?1", delegations));
    }

    private static List<Contact> contacts(List<Delegation> delegations) {
        var ids = delegations.stream().map(Delegation::id).toList();
        var heads = Delegate.<Delegate>stream("delegationId in ?1 and isHead", ids)
                .collect(toMap(Delegate::delegationId, Delegate::details, (one, _) -> one));
        var cities = City.byIds(delegations.stream().map(Delegation::cityId).toList()).stream()
                .collect(toMap(City::id, Function.identity()));
        return delegations.stream()
                .flatMap(each -> Stream.ofNullable(contact(
                        each,
                        Objects.requireNonNull(cities.get(each.cityId())).letterLanguage(),
                        heads.get(each.id()))))
                .toList();
    }

    private static @Nullable Contact contact(Delegation delegation, String language, @Nullable DelegateDetails head) {
        var secretary = delegation.details().secretary();
        if (secretary != null) {
            return new Contact(
                    delegation.id(), language, secretary.givenName() + " " + secretary.familyName(), secretary.email());
        }
        return head == null
                ? null
                : new Contact(delegation.id(), language, head.givenName() + " " + head.familyName(), head.email());
    }
}
