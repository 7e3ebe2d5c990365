package eu.alliance.practice.drafting;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import eu.alliance.practice.attachment.AttachmentView;
import eu.alliance.practice.content.Evidence;
import eu.alliance.practice.content.Partner;
import eu.alliance.practice.content.Prevention;
import eu.alliance.practice.content.Sections;
import eu.alliance.practice.practice.PracticeDesk;
import eu.alliance.practice.practice.PracticeStatus;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.DisplayLanguage;
import eu.alliance.practice.reader.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A practice as a caller is shown it: one version, and what this caller may do. */
@Schema(name = "Practice")
public record PracticeView(
        UUID id,
        int version,
        PracticeStatus status,
        UUID cityId,
        LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        Sections sections,
        List<String> topics,
        Prevention prevention,
        @Schema(nullable = true) @Nullable LocalizedText targetGroups,
        List<Partner> partners,
        @Schema(nullable = true) @Nullable Money cost,
        Sensitivity sensitivity,
        List<UUID> circles,
        String originalLanguage,

        @Schema(description = "Every language that anything of it is in.")
        List<String> languages,

        @Schema(nullable = true, examples = "2019") @Nullable String since,

        Evidence evidence,

        @Schema(description = "SHA-256, hex, over the RFC 8785 form of what it says.")
        String sha256,

        @Schema(nullable = true, description = "What the editor last asked to have changed.") @Nullable String changesRequested,

        @Schema(description = "In the order that they were handed in; the bytes are at `/attachments/{id}/content`.")
        List<AttachmentView> attachments,

        @Schema(
                nullable = true,
                description = "In the answer to a submission: others that say much the same, as the caller may read.")
        @Nullable List<Duplicate> duplicates,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        @Schema(nullable = true) @Nullable Instant publishedAt,
        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    /** Another practice that says much the same. */
    @Schema(name = "PracticeDuplicate")
    public record Duplicate(
            UUID id,
            UUID cityId,
            LocalizedText title,

            @Schema(description = "How much of the words are the same, from 0 to 1.", examples = "0.83")
            String similarity) {}

    public static PracticeView of(PracticeDesk.Found found) {
        return of(found.shown(), found.moves(), new DisplayLanguage(null));
    }

    static PracticeView of(PracticeVersion version, List<String> allowedTransitions, DisplayLanguage display) {
        var content = version.content().shownIn(display);
        return new PracticeView(
                version.practiceId(),
                version.number(),
                version.status(),
                version.cityId(),
                content.title(),
                content.summary(),
                content.sections(),
                content.topics(),
                content.prevention(),
                content.targetGroups(),
                content.workedWith(),
                content.cost(),
                version.sensitivity(),
                version.circles(),
                content.originalLanguage(),
                version.languages(),
                content.since(),
                version.evidence(),
                version.sha256(),
                version.publishedAt().isPresent()
                        ? null
                        : version.changesRequested().orElse(null),
                AttachmentView.of(content.attached(), version.edition()),
                null,
                allowedTransitions,
                version.publishedAt().orElse(null),
                version.createdAt(),
                version.updatedAt(),
                version.edition());
    }

    /** The same with what says much the same. */
    public PracticeView beside(List<Duplicate> others) {
        return new PracticeView(
                id,
                version,
                status,
                cityId,
                title,
                summary,
                sections,
                topics,
                prevention,
                targetGroups,
                partners,
                cost,
                sensitivity,
                circles,
                originalLanguage,
                languages,
                since,
                evidence,
                sha256,
                changesRequested,
                attachments,
                others,
                allowedTransitions,
                publishedAt,
                createdAt,
                updatedAt,
                revision);
    }

    /** The languages that it is shown in, the title's first. */
    String contentLanguage() {
        return String.join(", ", title.languages());
    }
}
