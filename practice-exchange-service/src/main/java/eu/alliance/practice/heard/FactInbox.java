package eu.alliance.practice.heard;

import eu.alliance.platform.events.Event;
import eu.alliance.platform.inbox.Inbox;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Listens to what of the others' belongs in the annual report. */
@ApplicationScoped
class FactInbox implements Inbox {

    /** What is read of any of them. */
    record State(
            UUID id,
            long revision,
            String status,
            @Nullable LocalizedText title,
            @Nullable LocalDate startsOn,
            @Nullable Integer delegates,
            @Nullable Money award,
            @Nullable Money paid) {}

    private static final Pattern KIND = Pattern.compile("eu\\.alliance\\.[a-z]+\\.([a-z-]+)\\..*");

    @Override
    public Set<String> topics() {
        return Set.of(
                "registration.summit",
                "registration.delegation",
                "registration.signature",
                "funding.application",
                "funding.grant");
    }

    @Override
    public void receive(Event event) {
        var told = event.data(State.class);
        var year = told.startsOn() == null
                ? event.time().atZone(ZoneOffset.UTC).getYear()
                : told.startsOn().getYear();
        HeardFact.found(told.id())
                .ifPresentOrElse(
                        fact -> fact.hear(told, year), () -> new HeardFact(kindOf(event), told, year).persist());
    }

    @Override
    public void clear() {
        HeardFact.deleteAll();
    }

    private static String kindOf(Event event) {
        var matcher = KIND.matcher(event.type());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a fact of a service: " + event.type());
        }
        return matcher.group(1);
    }
}
