package eu.alliance.registration.planning;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.file.StoredFile;
import eu.alliance.platform.file.StoredFiles;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.registration.file.FilePurpose;
import eu.alliance.registration.session.Session;
import eu.alliance.registration.session.SessionDetails;
import eu.alliance.registration.session.SessionDocument;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The files that a session names: kept as long as it does, and read by whoever sees it. */
@Singleton
class SessionPapers {

    private static final String PURPOSE = FilePurpose.SESSION_DOCUMENT.name();

    private final StoredFiles files;
    private final Caller caller;

    SessionPapers(StoredFiles files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    /** Needs what is named now and was not before, which must be the caller's own; lets go of the rest. */
    void settle(UUID session, SessionDetails before, SessionDetails after) {
        var had = SessionDocument.filesOf(before.documents());
        var has = SessionDocument.filesOf(after.documents());
        var gone = new ArrayList<>(had);
        gone.removeAll(has);
        gone.forEach(file -> files.letGo(file, PURPOSE, session));
        add(session, after, had);
    }

    void add(UUID session, SessionDetails details) {
        add(session, details, List.of());
    }

    private void add(UUID session, SessionDetails details, List<UUID> had) {
        var documents = details.documents() == null ? List.<SessionDocument>of() : details.documents();
        for (int i = 0; i < documents.size(); i++) {
            var file = documents.get(i).fileId();
            if (file != null && !had.contains(file)) {
                files.need(caller, file, PURPOSE, session, "/documents/" + i + "/fileId");
            }
        }
    }

    /** A file that a session names. */
    StoredFile read(Session session, UUID file) {
        if (!SessionDocument.filesOf(session.details().documents()).contains(file)) {
            throw Refusal.notFound("document");
        }
        return files.neededFor(PURPOSE, session.id(), file);
    }

    byte[] contentOf(StoredFile file) {
        return files.contentOf(file);
    }
}
