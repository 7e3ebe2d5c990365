package eu.alliance.funding.application;

import eu.alliance.funding.call.CallEvent;
import eu.alliance.funding.timetable.Stakeholders;
import eu.alliance.platform.events.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Tells each consortium whose application is under way what becomes of its call. */
@ApplicationScoped
class ApplicationNotices implements Stakeholders {

    @Override
    public List<DomainEvent> notices(CallEvent fact, Instant now) {
        return switch (fact) {
            case CallEvent.Extended extended ->
                Application.underWay(fact.subject()).stream()
                        .<DomainEvent>map(each -> new ApplicationEvent.CallExtended(
                                ApplicationEvent.State.of(each),
                                extended.call().terms().deadline(),
                                extended.notice(),
                                now))
                        .toList();
            case CallEvent.Cancelled cancelled ->
                Application.underWay(fact.subject()).stream()
                        .<DomainEvent>map(each -> new ApplicationEvent.CallCancelled(
                                ApplicationEvent.State.of(each), cancelled.notice(), now))
                        .toList();
            case CallEvent.Announced _,
                    CallEvent.Changed _,
                    CallEvent.Opened _,
                    CallEvent.Closed _,
                    CallEvent.Decided _ -> List.of();
        };
    }
}
