package eu.alliance.practice.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DrawingTest {

    static final List<Bar> PARTS = List.of(new Bar("Früh <b>", 3), new Bar("Spät", 1), new Bar("Nie", 0));

    @Test
    void isWellFormedWhateverIsTyped() throws Exception {
        for (var drawing : List.of(
                new Donut("D & \"d\"", PARTS).drawing(),
                new Bars("B", PARTS).drawing(),
                new Columns("C", PARTS).drawing())) {
            var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();

            assertThat(parser.parse(new InputSource(new StringReader(drawing.svg())))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
            assertThat(parser.parse(new InputSource(new StringReader(drawing.paper("p"))))
                            .getDocumentElement()
                            .getAttribute("class"))
                    .isEqualTo("drawing");
        }
    }

    @Test
    void dividesTheRingByTheFigures() {
        var slices = new Donut("Parts", PARTS)
                .drawing().marks().stream()
                        .filter(Mark.Slice.class::isInstance)
                        .map(Mark.Slice.class::cast)
                        .skip(1)
                        .toList();

        assertThat(slices).extracting(Mark.Slice::sweep).containsExactly(270.0, 90.0);
        assertThat(slices).extracting(Mark.Slice::from).containsExactly(0.0, 270.0);
        assertThat(new Donut("Parts", PARTS).drawing().svg()).contains("3 · 75 %", "1 · 25 %", "0 · 0 %");
        assertThat(new Donut("None", List.of(new Bar("A", 0))).drawing().svg()).contains("0 · 0 %");
    }

    @Test
    void isPaintedForPaperTheSameEachTime() throws Exception {
        var drawing = new Donut("Parts", PARTS).drawing();

        assertThat(drawing.png()).isEqualTo(drawing.png());
        var picture = ImageIO.read(new ByteArrayInputStream(drawing.png()));
        assertThat(picture.getWidth()).isEqualTo(drawing.width() * 3);
        // three quarters are the first part's
        assertThat(picture.getRGB((150 + 60) * 3, picture.getHeight() / 2) & 0xFFFFFF)
                .isEqualTo(0x12325b);
        assertThat(picture.getRGB((150 - 40) * 3, picture.getHeight() / 2 - 150) & 0xFFFFFF)
                .isEqualTo(0x2f6db5);
    }

    @Test
    void showsTheLongestAloneWhenThereAreMany() {
        var many = LongStream.rangeClosed(1, 40)
                .mapToObj(i -> new Bar("No. " + i, 50 - i))
                .toList();

        assertThat(new Bars("Many", many).drawing().svg()).contains("No. 14<").doesNotContain("No. 15<");
    }
}
