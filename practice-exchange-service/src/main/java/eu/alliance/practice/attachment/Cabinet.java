package eu.alliance.practice.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.file.StoredFile;
import eu.alliance.platform.file.StoredFiles;
import eu.alliance.platform.json.MergePatch;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.EntityTags;
import eu.alliance.platform.upload.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes files in for what they belong to and hands them out; who may is for whoever asks to decide. */
@ApplicationScoped
public class Cabinet {

    private static final String PURPOSE = "ATTACHMENT";

    private final StoredFiles files;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    Cabinet(StoredFiles files, MergePatch patches, Caller caller, Clock clock) {
        this.files = files;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 400, 413, 415 or 422 when it is not what is taken */
    public AttachmentView take(Holder holder, String contentType, byte @Nullable [] form) {
        if (form == null || form.length == 0) {
            throw Refusal.malformed("BODY_REQUIRED", "A form with a file is needed.");
        }
        var file = files.keep(caller, Upload.of(contentType, form), clock.instant());
        var attachment = Attachment.of(file);
        holder.attach(holder.attachments().and(attachment), clock.instant());
        need(attachment.id(), holder.id());
        return AttachmentView.of(attachment, holder.edition());
    }

    /** Says anew what a file is, as a patch has it. */
    public AttachmentView describe(Holder holder, UUID file, @Nullable String ifMatch, JsonNode patch) {
        var attachment = holder.attachments().get(file);
        EntityTags.require(ifMatch, holder.edition());
        var anew = attachment.described(patches.apply(AttachmentDetails.class, attachment.details(), patch));
        holder.attach(holder.attachments().telling(anew), clock.instant());
        return AttachmentView.of(anew, holder.edition());
    }

    public void remove(Holder holder, UUID file, @Nullable String ifMatch) {
        holder.attachments().get(file);
        EntityTags.require(ifMatch, holder.edition());
        holder.attach(holder.attachments().without(file), clock.instant());
        files.letGo(PURPOSE, link(file, holder.id()));
    }

    /** Says that one thing more needs these files. */
    public void keep(Attachments attachments, UUID owner) {
        attachments.files().forEach(file -> need(file, owner));
    }

    private void need(UUID file, UUID owner) {
        files.need(caller, file, PURPOSE, link(file, owner), "/file");
    }

    // each need has a name of its own, by which it is given up alone
    private static UUID link(UUID file, UUID owner) {
        return UUID.nameUUIDFromBytes((owner + " " + file).getBytes(US_ASCII));
    }

    public StoredFile fileOf(Attachment attachment) {
        return StoredFile.<StoredFile>findByIdOptional(attachment.id())
                .orElseThrow(() -> Refusal.notFound("attachment"));
    }

    public byte[] contentOf(StoredFile file) {
        return files.contentOf(file);
    }
}
