package eu.alliance.funding.submission;

import eu.alliance.funding.applicant.Applicants;
import eu.alliance.funding.attachment.Attachment;
import eu.alliance.funding.call.Call;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.file.StoredFile;
import eu.alliance.platform.file.StoredFiles;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.upload.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the files that applications name, as long as they do. */
@ApplicationScoped
class Attaching {

    private static final String ATTACHED = "ATTACHED";

    private final Applicants applicants;
    private final StoredFiles files;
    private final Caller caller;

    Attaching(Applicants applicants, StoredFiles files, Caller caller) {
        this.applicants = applicants;
        this.files = files;
        this.caller = caller;
    }

    Attachment attach(UUID id, Upload upload, @Nullable String document) {
        var now = applicants.now();
        var application = applicants.writable(id, now);
        if (document != null
                && !Call.get(application.callId()).presentation().codes().contains(document)) {
            throw Refusal.rule("/document", "UNKNOWN_DOCUMENT", "The call has no document of this code.");
        }
        var attachment = Attachment.of(files.keep(caller, upload, now), document, now);
        application.write(content -> content.attaching(attachment), now);
        files.need(caller, attachment.id(), ATTACHED, id, "/file");
        return attachment;
    }

    void detach(UUID id, UUID attachment) {
        var now = applicants.now();
        var application = applicants.writable(id, now);
        application.write(content -> content.detaching(attachment), now);
        files.letGo(ATTACHED, application.id());
        application
                .present()
                .attachments()
                .forEach(each -> files.need(caller, each.id(), ATTACHED, application.id(), "/file"));
    }

    StoredFile fileOf(Attachment attachment, UUID application) {
        return files.neededFor(application, attachment.id()).orElseThrow(() -> Refusal.notFound("attachment"));
    }

    byte[] contentOf(StoredFile file) {
        return files.contentOf(file);
    }
}
