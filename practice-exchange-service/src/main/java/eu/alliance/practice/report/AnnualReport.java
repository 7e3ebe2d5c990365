package eu.alliance.practice.report;

import eu.alliance.platform.rest.Tagged;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import eu.alliance.practice.answer.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a year came to. Of practices, adoptions and trainings only what is there for everybody is counted. */
@Schema(name = "AnnualReport")
record AnnualReport(
        int year,

        @Schema(description = "OPEN while figures may still change, CLOSED once they are frozen.", examples = "CLOSED")
        String status,

        Members members,
        List<Summit> summits,
        Delegations delegations,
        Signatures signatures,
        Practices practices,
        Adoptions adoptions,
        Trainings trainings,
        List<Survey> indicators,
        Grants grants,

        @Schema(description = "The moves that this caller may make now.")
        List<String> allowedTransitions,

        @Schema(description = "As of when.") Instant asOf,
        @Schema(hidden = true) long revision)
        implements Tagged {

    static final String OPEN = "OPEN";
    static final String CLOSED = "CLOSED";

    /** How many have a value. */
    @Schema(name = "ReportCount")
    record Count(String code, long count) {}

    @Schema(name = "ReportMembers", description = "Member cities.")
    record Members(long count, List<Count> byCountry) {}

    @Schema(name = "ReportSummit")
    record Summit(UUID id, LocalizedText title, String status) {}

    @Schema(name = "ReportDelegations", description = "Of the year's summits.")
    record Delegations(long confirmed, long delegates) {}

    @Schema(name = "ReportSignatures", description = "Standing ones.")
    record Signatures(long signed, long total) {}

    @Schema(name = "ReportPractices", description = "Published in the year, for everybody.")
    record Practices(
            long published,
            List<Count> byTopic,
            List<Count> byEvidence,

            @Schema(description = "Twelve, by year and month as in 2027-03.")
            List<Count> byMonth) {

        Practices {
            // years that were closed before months were counted
            byMonth = Objects.requireNonNullElse(byMonth, List.of());
        }
    }

    @Schema(name = "ReportAdoptions", description = "Started in the year, of such practices.")
    record Adoptions(long started, List<Count> byStage) {}

    @Schema(name = "ReportTrainings", description = "Public ones that started in the year.")
    record Trainings(long held, long participants) {}

    @Schema(name = "ReportSurvey", description = "A closed questionnaire of the year; small numbers are left out.")
    record Survey(UUID collectionId, LocalizedText title, List<Figures.Line> items) {}

    @Schema(name = "ReportGrants")
    record Grants(long applications, long awarded, long signed, Money award, Money paid) {}

    AnnualReport openTo(List<String> moves) {
        return new AnnualReport(
                year,
                status,
                members,
                summits,
                delegations,
                signatures,
                practices,
                adoptions,
                trainings,
                indicators,
                grants,
                moves,
                asOf,
                revision);
    }
}
