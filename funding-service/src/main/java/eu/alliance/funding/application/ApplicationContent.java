package eu.alliance.funding.application;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What an application says; what was handed in stays while its consortium writes on. */
public record ApplicationContent(ApplicationDetails details, List<Partner> partners) {

    List<Partner> inviting(UUID city, Partner.Role role) {
        if (role == Partner.Role.COORDINATOR) {
            throw Refusal.rule("/role", "COORDINATOR_EXISTS", "There is a coordinator already.");
        }
        if (namesPartner(city)) {
            throw Refusal.conflict("PARTNER_EXISTS", "This city is in the consortium already.");
        }
        return Stream.concat(partners.stream(), Stream.of(new Partner(city, role, Mandate.PENDING)))
                .toList();
    }

    List<Partner> answered(UUID city, Mandate mandate) {
        if (city.equals(partners.getFirst().cityId())) {
            throw Refusal.conflict("COORDINATOR_NEEDS_NONE", "The coordinator acts for itself.");
        }
        return partners.stream()
                .map(p -> p.cityId().equals(city) ? new Partner(city, p.role(), mandate) : p)
                .toList();
    }

    private boolean namesPartner(UUID city) {
        return partners.stream().anyMatch(partner -> partner.cityId().equals(city));
    }

    public LocalizedText title() {
        return details.title();
    }

    /** The cities of the consortium, the coordinator first. */
    public List<UUID> cities() {
        return partners.stream().map(Partner::cityId).toList();
    }

    /** The practices that it relies on. */
    public List<UUID> practices() {
        return details.evidence().stream().map(Evidence::practiceId).toList();
    }

    /** The grant that is asked for; nothing while that is missing. */
    public Money requestedGrant() {
        var requested = details.requestedGrant();
        return requested == null ? Money.euros(BigDecimal.ZERO) : requested;
    }
}
