package eu.alliance.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The embedded fonts: families {@code Sans} and {@code Serif}, each regular, bold and italic. */
record Typefaces(String family, int weight, FontStyle style, String file) {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/DejaVu";

    private static final List<Typefaces> ALL = List.of(
            new Typefaces("Sans", 400, FontStyle.NORMAL, "Sans.ttf"),
            new Typefaces("Sans", 700, FontStyle.NORMAL, "Sans-Bold.ttf"),
            new Typefaces("Sans", 400, FontStyle.ITALIC, "Sans-Oblique.ttf"),
            new Typefaces("Sans", 700, FontStyle.ITALIC, "Sans-BoldOblique.ttf"),
            new Typefaces("Serif", 400, FontStyle.NORMAL, "Serif.ttf"),
            new Typefaces("Serif", 700, FontStyle.NORMAL, "Serif-Bold.ttf"),
            new Typefaces("Serif", 400, FontStyle.ITALIC, "Serif-Italic.ttf"),
            new Typefaces("Serif", 700, FontStyle.ITALIC, "Serif-BoldItalic.ttf"));

    static void registerWith(PdfRendererBuilder builder) {
        ALL.forEach(face -> builder.useFont(face::open, face.family, face.weight, face.style, true));
    }

    private InputStream open() {
        return Objects.requireNonNull(Typefaces.class.getResourceAsStream(FOLDER + file), file);
    }
}
