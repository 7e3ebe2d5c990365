package eu.alliance.funding.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One evaluator's judgement. */
@Schema(name = "EvaluationReportMade")
public record Report(
        @Schema(description = "By criterion.", examples = "{\"relevance\": 24, \"quality\": 31.5}")
        Map<String, BigDecimal> scores,

        String comments,
        Instant at) {}
