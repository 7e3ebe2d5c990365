package eu.alliance.funding.proposal;

import eu.alliance.funding.attachment.Attachment;
import eu.alliance.funding.consortium.Mandate;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.evidence.Evidence;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What an application says; what was handed in stays while its consortium writes on. */
public record ApplicationContent(ApplicationDetails details, List<Partner> partners, List<Attachment> attachments) {

    private static final int MOST_ATTACHMENTS = 50;

    public ApplicationContent {
        attachments = List.copyOf(Objects.requireNonNullElse(attachments, List.of()));
    }

    public ApplicationContent with(ApplicationDetails newDetails) {
        return new ApplicationContent(newDetails, partners, attachments);
    }

    private ApplicationContent with(Stream<Partner> newPartners) {
        return new ApplicationContent(details, newPartners.toList(), attachments);
    }

    /** With one more attachment. */
    public ApplicationContent attaching(Attachment attachment) {
        if (attachments.size() == MOST_ATTACHMENTS) {
            throw Refusal.rule("/file", "TOO_MANY_ATTACHMENTS", "At most " + MOST_ATTACHMENTS + " attachments.");
        }
        var all = Stream.concat(attachments.stream(), Stream.of(attachment)).toList();
        return new ApplicationContent(details, partners, all);
    }

    /** Without one of its attachments. */
    public ApplicationContent detaching(UUID attachment) {
        var rest = attachments.stream()
                .filter(each -> !each.id().equals(attachment))
                .toList();
        if (rest.size() == attachments.size()) {
            throw Refusal.notFound("attachment");
        }
        return new ApplicationContent(details, partners, rest);
    }

    public ApplicationContent inviting(UUID city, Partner.Role role) {
        if (role == Partner.Role.COORDINATOR) {
            throw Refusal.rule("/role", "COORDINATOR_EXISTS", "There is a coordinator already.");
        }
        if (namesPartner(city)) {
            throw Refusal.conflict("PARTNER_EXISTS", "This city is in the consortium already.");
        }
        return with(Stream.concat(partners.stream(), Stream.of(new Partner(city, role, Mandate.PENDING))));
    }

    public ApplicationContent dismissing(UUID city) {
        if (city.equals(partners.getFirst().cityId())) {
            throw Refusal.conflict("COORDINATOR_STAYS", "The coordinator withdraws the application instead.");
        }
        if (!namesPartner(city)) {
            throw Refusal.notFound("partner");
        }
        return with(partners.stream().filter(partner -> !partner.cityId().equals(city)));
    }

    public ApplicationContent answered(UUID city, Mandate mandate) {
        if (mandate.isDeclined() && city.equals(partners.getFirst().cityId())) {
            throw Refusal.conflict("COORDINATOR_STAYS", "The coordinator withdraws the application instead.");
        }
        return with(partners.stream().map(p -> p.cityId().equals(city) ? new Partner(city, p.role(), mandate) : p));
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
