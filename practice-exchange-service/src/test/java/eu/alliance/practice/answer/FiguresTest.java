package eu.alliance.practice.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.collection.Indicator;
import eu.alliance.practice.collection.IndicatorType;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void tellsNothingOfFewerThanFiveCities() throws Exception {
        var line = of(IndicatorType.COUNT, "1", "2", "3", "4").line();

        assertThat(line.suppressed()).isTrue();
        assertThat(line.n()).isNull();
        assertThat(line.sum()).isNull();
        assertThat(line.median()).isNull();
    }

    @Test
    void addsUpNumbers() throws Exception {
        var line = of(IndicatorType.AMOUNT, "\"10.50\"", "\"0.50\"", "3", "4", "100", "\"2.00\"")
                .line();

        assertThat(line.n()).isEqualTo(6);
        assertThat(line.sum()).isEqualTo("120");
        assertThat(line.mean()).isEqualTo("20");
        assertThat(line.median()).isEqualTo("3.5");
        assertThat(line.suppressed()).isFalse();
    }

    @Test
    void addsUpNoShares() throws Exception {
        var line = of(IndicatorType.SHARE, "\"0.1\"", "\"0.2\"", "\"0.3\"", "\"0.4\"", "\"0.5\"")
                .line();

        assertThat(line.sum()).isNull();
        assertThat(line.mean()).isEqualTo("0.3");
    }

    @Test
    void hidesSmallCellsAndWhatWouldGiveThemAway() {
        assertThat(Figures.hidden(Map.of("a", 7, "b", 9, "c", 0))).isEmpty();
        assertThat(Figures.hidden(Map.of("a", 7, "b", 9, "c", 2))).containsExactlyInAnyOrder("c", "a");
        assertThat(Figures.hidden(Map.of("a", 20, "b", 1, "c", 1))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(Figures.hidden(Map.of("a", 20, "b", 3, "c", 4))).containsExactlyInAnyOrder("b", "c");
        assertThat(Figures.hidden(Map.of("true", 5, "false", 1))).containsExactlyInAnyOrder("true", "false");
    }

    @Test
    void neverLetsOneHiddenCellBeReckonedFromTheRest() {
        for (int a = 0; a < 12; a++) {
            for (int b = 0; b < 12; b++) {
                for (int c = 0; c < 12; c++) {
                    var counts = Map.of("a", a, "b", b, "c", c);
                    var hidden = Figures.hidden(counts);
                    var kept = hidden.stream().mapToInt(counts::get).sum();
                    if (a + b + c >= Figures.SMALL && !hidden.isEmpty()) {
                        assertThat(hidden).hasSizeGreaterThan(1);
                        assertThat(kept).isGreaterThanOrEqualTo(Figures.SMALL);
                    }
                }
            }
        }
    }

    private static Figures of(IndicatorType type, String... answers) throws Exception {
        var parsed = new ArrayList<JsonNode>();
        for (var answer : answers) {
            parsed.add(JSON.readTree(answer));
        }
        var indicator = new Indicator("i", LocalizedText.of("en", "I"), type, null, null, null, null, null);
        return new Figures(indicator, parsed);
    }
}
