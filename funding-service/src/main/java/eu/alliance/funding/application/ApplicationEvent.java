package eu.alliance.funding.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.platform.events.DomainEvent;
import eu.alliance.platform.events.Visibility;
import eu.alliance.platform.value.Deadline;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rest of the house may know about an application; no signatory's name is in it. */
public sealed interface ApplicationEvent extends DomainEvent {

    State application();

    /** The state that is told, numbered by revision: of two states the higher one is the later. */
    record State(
            UUID id,
            long revision,
            UUID callId,
            UUID coordinatorId,
            ApplicationStatus status,
            LocalizedText title,
            List<Member> partners,
            List<Reliance> evidence) {

        static State of(Application application) {
            var content = application.present();
            return new State(
                    application.id(),
                    application.revision(),
                    application.callId(),
                    application.coordinatorId(),
                    application.status(),
                    content.title(),
                    content.partners().stream()
                            .map(p -> new Member(p.cityId(), p.role()))
                            .toList(),
                    content.details().evidence().stream()
                            .map(each -> new Reliance(each.practiceId(), each.version()))
                            .toList());
        }
    }

    record Reliance(UUID practiceId, int version) {}

    record Member(UUID cityId, Partner.Role role) {}

    record Submitted(@JsonUnwrapped State application, UUID receiptId, String sha256, Instant at)
            implements ApplicationEvent {}

    record Awarded(@JsonUnwrapped State application, Money award, Instant at) implements ApplicationEvent {}

    record Rejected(@JsonUnwrapped State application, Instant at) implements ApplicationEvent {}

    /** Its call gives it more time. */
    record CallExtended(
            @JsonUnwrapped State application,
            Deadline deadline,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalizedText notice,

            Instant at)
            implements ApplicationEvent {}

    /** Its call is no more. */
    record CallCancelled(
            @JsonUnwrapped State application,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalizedText notice,

            Instant at)
            implements ApplicationEvent {}

    record Withdrawn(@JsonUnwrapped State application, Instant at) implements ApplicationEvent {}

    @Override
    default String topic() {
        return "funding.application";
    }

    @Override
    default UUID subject() {
        return application().id();
    }

    @Override
    default Optional<UUID> owner() {
        return Optional.of(application().coordinatorId());
    }

    @Override
    default Visibility visibility() {
        return Visibility.OWNER;
    }
}
