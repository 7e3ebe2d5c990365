package eu.alliance.funding.applicant;

import com.fasterxml.jackson.annotation.JsonFormat;
import eu.alliance.funding.application.Application;
import eu.alliance.funding.application.ApplicationStatus;
import eu.alliance.funding.attachment.AttachmentView;
import eu.alliance.funding.budget.BudgetLine;
import eu.alliance.funding.budget.CoFinancing;
import eu.alliance.funding.consortium.Mandate;
import eu.alliance.funding.consortium.Partner;
import eu.alliance.funding.evidence.Evidence;
import eu.alliance.funding.proposal.ApplicationContent;
import eu.alliance.funding.workplan.Indicator;
import eu.alliance.funding.workplan.WorkPackage;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as its consortium, and once it is handed in the officers, read it. */
@Schema(name = "Application")
public record ApplicationView(
        UUID id,
        UUID callId,
        UUID coordinatorId,
        ApplicationStatus status,
        LocalizedText title,
        @Schema(nullable = true) @Nullable LocalizedText summary,
        List<PartnerView> partners,
        List<BudgetLine> budget,
        @Schema(nullable = true) @Nullable Money requestedGrant,
        List<Evidence> evidence,
        List<WorkPackage> workPackages,
        List<Indicator> indicators,
        List<CoFinancing> coFinancing,
        List<AttachmentView> attachments,

        @Schema(nullable = true, description = "The last version that was handed in; editing does not touch it.")
        @Nullable SubmissionView submission,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    @Schema(name = "Partner")
    public record PartnerView(UUID cityId, Partner.Role role, MandateView mandate) {}

    @Schema(name = "FundingMandate")
    public record MandateView(
            Mandate.Status status,
            @Schema(nullable = true) @Nullable String signatoryName,
            @Schema(nullable = true) @Nullable LocalizedText office,
            @Schema(nullable = true) @Nullable Money upTo,
            @Schema(nullable = true) @Nullable LocalDate validUntil,
            @Schema(nullable = true) @Nullable String reason) {}

    @Schema(name = "Submission")
    public record SubmissionView(
            UUID receiptId,

            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSX", timezone = "UTC")
            Instant receivedAt,

            String sha256) {}

    static ApplicationView of(
            Application application, ApplicationContent content, LocalDate today, List<String> moves) {
        var details = content.details();
        var submission = application.submission();
        return new ApplicationView(
                application.id(),
                application.callId(),
                application.coordinatorId(),
                application.status(),
                details.title(),
                details.summary(),
                content.partners().stream()
                        .map(p -> new PartnerView(p.cityId(), p.role(), mandate(p.mandate(), today)))
                        .toList(),
                details.budget(),
                details.requestedGrant(),
                details.evidence(),
                details.workPackages(),
                details.indicators(),
                details.coFinancing(),
                content.attachments().stream().map(AttachmentView::of).toList(),
                submission == null
                        ? null
                        : new SubmissionView(submission.receiptId(), submission.receivedAt(), submission.sha256()),
                moves,
                application.createdAt(),
                application.updatedAt(),
                application.revision());
    }

    private static MandateView mandate(Mandate mandate, LocalDate today) {
        return new MandateView(
                mandate.on(today),
                mandate.signatoryName(),
                mandate.office(),
                mandate.upTo(),
                mandate.validUntil(),
                mandate.reason());
    }
}
