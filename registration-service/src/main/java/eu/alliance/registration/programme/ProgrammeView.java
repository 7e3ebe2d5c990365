package eu.alliance.registration.programme;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.SessionView;
import eu.alliance.registration.summit.Summit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All sessions of a summit in the order in which they happen. */
@Schema(name = "Programme")
record ProgrammeView(
        UUID summitId,
        LocalizedText title,
        String zone,
        List<SessionView> items,
        @Schema(hidden = true) long revision) implements Tagged {

    static ProgrammeView of(Summit summit, Caller caller) {
        var items = Session.programmeOf(summit.id()).stream()
                .map(session -> SessionView.of(session, caller))
                .toList();
        var changes = summit.revision()
                + items.stream().mapToLong(SessionView::revision).sum();
        return new ProgrammeView(summit.id(), summit.title(), summit.zone(), items, changes);
    }
}
