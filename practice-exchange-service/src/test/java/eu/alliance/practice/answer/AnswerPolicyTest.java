package eu.alliance.practice.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.problem.Violation;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.collection.Indicator;
import eu.alliance.practice.collection.IndicatorType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerPolicyTest {

    static final ObjectMapper JSON = new ObjectMapper();

    static final AnswerPolicy POLICY = new AnswerPolicy(List.of(
            indicator("count", IndicatorType.COUNT, null, true),
            indicator("amount", IndicatorType.AMOUNT, new BigDecimal("1000"), false),
            indicator("share", IndicatorType.SHARE, null, false),
            indicator("yes", IndicatorType.YES_NO, null, false),
            indicator("lead", IndicatorType.CHOICE, null, false)));

    @Test
    void takesWhatEachIndicatorAsksFor() throws Exception {
        assertThat(reasons("""
                {"count": 3, "amount": "999.99", "share": "0.80", "yes": false, "lead": "police"}""")).isEmpty();
        assertThat(reasons("{\"amount\": 12.5, \"share\": 1}")).isEmpty();
        assertThat(reasons("{}")).isEmpty();
    }

    @Test
    void pointsAtWhatCannotBe() throws Exception {
        assertThat(reasons("{\"count\": 1.5}")).containsExactly("/values/count WHOLE_NUMBER_EXPECTED");
        assertThat(reasons("{\"count\": -1}")).containsExactly("/values/count TOO_LOW");
        assertThat(reasons("{\"amount\": \"1000.01\"}")).containsExactly("/values/amount TOO_HIGH");
        assertThat(reasons("{\"amount\": true}")).containsExactly("/values/amount DECIMAL_EXPECTED");
        assertThat(reasons("{\"share\": \"1.01\"}")).containsExactly("/values/share TOO_HIGH");
        assertThat(reasons("{\"yes\": \"true\"}")).containsExactly("/values/yes BOOLEAN_EXPECTED");
        assertThat(reasons("{\"lead\": \"army\"}")).containsExactly("/values/lead UNKNOWN_CHOICE");
        assertThat(reasons("{\"a/b\": 1}")).containsExactly("/values/a~1b UNKNOWN_INDICATOR");
    }

    @Test
    void wantsWhatIsRequiredOfASubmission() throws Exception {
        assertThat(POLICY.objectionsToSubmission(Map.of()))
                .extracting(Violation::pointer)
                .containsExactly("/values/count");
        assertThat(POLICY.objectionsToSubmission(Map.of("count", JSON.readTree("0"))))
                .isEmpty();
    }

    private static List<String> reasons(String values) throws Exception {
        var map = new HashMap<String, JsonNode>();
        JSON.readTree(values).properties().forEach(each -> map.put(each.getKey(), each.getValue()));
        return POLICY.objections(map).stream()
                .map(each -> each.pointer() + " " + each.reason())
                .toList();
    }

    private static Indicator indicator(String code, IndicatorType type, @Nullable BigDecimal max, boolean required) {
        var choices = type == IndicatorType.CHOICE ? List.of("police", "youth") : null;
        return new Indicator(code, LocalizedText.of("en", code), type, null, null, max, choices, required);
    }
}
