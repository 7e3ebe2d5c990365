package eu.alliance.practice.spread;

import static org.assertj.core.api.Assertions.assertThat;

import eu.alliance.platform.value.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpreadDrawingTest {

    @Test
    void drawsEachCityOnceAndItsWay() {
        var turin = new Spread.Node(UUID.randomUUID(), LocalizedText.of("en", "Turin & around"));
        var riga = new Spread.Node(UUID.randomUUID(), LocalizedText.of("en", "<Riga>"));
        var edge = new Spread.Edge(turin.cityId(), riga.cityId(), LocalDate.of(2024, 5, 1));

        var svg = new SpreadDrawing(new Spread(List.of(turin, riga), List.of(edge)), "en").svg();

        assertThat(svg)
                .contains("Turin &amp; around")
                .contains("&lt;Riga&gt;")
                .containsOnlyOnce("<line")
                .endsWith("</svg>");
    }

    @Test
    void drawsACityAloneBeforeAnybodyFollows() {
        var turin = new Spread.Node(UUID.randomUUID(), LocalizedText.of("en", "Turin"));

        assertThat(new SpreadDrawing(new Spread(List.of(turin), List.of()), "en").svg())
                .contains("Turin")
                .doesNotContain("<line");
    }
}
