package eu.alliance.funding.grant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.funding.funds.Payment;
import eu.alliance.funding.obligation.Obligation.Kind;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rest of the house may know about a grant; neither who signed nor who paid is in it. */
public sealed interface GrantEvent extends DomainEvent {

    State grant();

    /** The state that is told, numbered by revision: of two states the higher one is the later. */
    record State(
            UUID id,
            long revision,
            UUID callId,
            UUID applicationId,
            UUID coordinatorId,
            List<UUID> cityIds,
            LocalizedText title,
            GrantStatus status,
            Money award,
            Money paid) {

        static State of(Grant grant) {
            return new State(
                    grant.id(),
                    grant.revision(),
                    grant.callId(),
                    grant.applicationId(),
                    grant.coordinatorId(),
                    grant.cities(),
                    grant.title(),
                    grant.status(),
                    grant.award(),
                    grant.funds().paid());
        }
    }

    /** What a consortium owes the library for its grant. */
    record Obligation(Kind kind, List<UUID> cityIds) {

        static Obligation of(Grant grant) {
            return new Obligation(Kind.PUBLISH_RESULTS, grant.cities());
        }
    }

    record Signed(@JsonUnwrapped State grant, Obligation obligation, Instant at) implements GrantEvent {}

    record Paid(@JsonUnwrapped State grant, Payment.Kind kind, Money amount, Instant at) implements GrantEvent {}

    record ResultPublished(@JsonUnwrapped State grant, UUID practiceId, Instant at) implements GrantEvent {}

    record Closed(@JsonUnwrapped State grant, Instant at) implements GrantEvent {}

    @Override
    default String topic() {
        return "funding.grant";
    }

    @Override
    default UUID subject() {
        return grant().id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.of(grant().coordinatorId());
    }

    @Override
    default Visibility visibility() {
        return Visibility.OWNER;
    }
}
