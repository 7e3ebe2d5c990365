package eu.alliance.funding.submission;

import eu.alliance.funding.application.Application;
import eu.alliance.funding.attachment.Attachment;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.proposal.ApplicationContent;
import eu.alliance.funding.proposal.ApplicationDetails;
import eu.alliance.funding.receipt.Receipt;
import eu.alliance.funding.receipt.Receipts;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.file.StoredFiles;
import eu.alliance.platform.outbox.Outbox;
import eu.alliance.platform.value.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes an application in as it is now: a receipt for its content, its files kept, and told of. */
@ApplicationScoped
class HandingIn {

    /** Why a file is kept whatever its consortium takes away later. */
    static final String HANDED_IN = "HANDED_IN";

    /** What is handed in, hashed and kept: the same content has the same hash. */
    record HandedIn(
            UUID callId, ApplicationDetails application, List<Partner> partners, List<Attachment.Content> attachments) {

        static HandedIn of(UUID callId, ApplicationContent content) {
            var attachments =
                    content.attachments().stream().map(Attachment::content).toList();
            return new HandedIn(callId, content.details(), content.partners(), attachments);
        }
    }

    private final Receipts receipts;
    private final StoredFiles files;
    private final Outbox outbox;
    private final Caller caller;

    HandingIn(Receipts receipts, StoredFiles files, Outbox outbox, Caller caller) {
        this.receipts = receipts;
        this.files = files;
        this.outbox = outbox;
        this.caller = caller;
    }

    Receipt handIn(Application application, Deadline deadline, Instant now) {
        var content = application.present();
        var attachments = content.attachments();
        var proven = new Receipts.Proven(
                content.title(),
                HandedIn.of(application.callId(), content),
                attachments.stream()
                        .map(each -> new Receipt.Attachment(each.name(), each.sha256()))
                        .toList());
        var receipt = receipts.issue(application.id(), proven, deadline, now, content.cities());
        files.letGo(HANDED_IN, application.id());
        attachments.forEach(each -> files.need(caller, each.id(), HANDED_IN, application.id(), "/attachments"));
        outbox.record(application.submit(receipt, now));
        return receipt;
    }
}
