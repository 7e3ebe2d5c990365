package eu.alliance.funding.reporting;

import eu.alliance.funding.budget.BudgetLine;
import eu.alliance.funding.filing.FilingStatus;
import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as its consortium and staff read it. */
@Schema(name = "GrantReport")
record GrantReportView(
        UUID id,
        UUID grantId,
        FilingStatus status,
        Account.Kind kind,
        LocalizedText summary,
        List<BudgetLine> costs,

        @Schema(description = "Of all costs.") Money total,

        List<Account.Indicator> indicators,
        @Schema(nullable = true) @Nullable String returnReason,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        Instant createdAt,
        Instant updatedAt,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static GrantReportView of(GrantReport report, boolean mayDecide) {
        var account = report.account();
        return new GrantReportView(
                report.id(),
                report.grantId(),
                report.status(),
                account.kind(),
                account.summary(),
                account.costs(),
                Money.euros(account.costs().stream()
                        .map(line -> line.amount().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)),
                account.indicators(),
                report.returnReason(),
                mayDecide ? report.rulings() : List.of(),
                report.createdAt(),
                report.updatedAt(),
                report.revision());
    }
}
