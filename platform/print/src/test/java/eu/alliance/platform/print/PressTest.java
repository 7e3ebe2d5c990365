package eu.alliance.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PressTest {

    private static final Instant AT = Instant.parse("2027-01-11T09:00:00Z");

    @Test
    void printsTurkishGreekAndCyrillicNames() throws IOException {
        var paper = Paper.of("Invitation", "en", AT, """
                        <h1>Şişli, İzmir, Diyarbakır</h1>
                        <p>Çağrı Gökçeoğlu-Işık · Ğüşıöç</p>
                        <p>Θεσσαλονίκη, Δήμος Αθηναίων</p>
                        <p><b>Санкт-Петербург, Київ, Ґданськ</b></p>
                        <p><i>Chișinău, Łódź, Málaga, Århus, Reykjavík</i></p>
                        <img src="picture:code" alt="Code" style="width: 30mm"/>""")
                .picturing("code", QrCode.png("https://alliance.example/b/AbC123", 300));

        var pdf = Press.pdf(paper);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document))
                    .contains("Şişli, İzmir, Diyarbakır", "Çağrı Gökçeoğlu-Işık · Ğüşıöç")
                    .contains("Θεσσαλονίκη, Δήμος Αθηναίων", "Санкт-Петербург, Київ, Ґданськ")
                    .contains("Chișinău, Łódź, Málaga, Århus, Reykjavík")
                    .contains("1 / 1");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Invitation");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            keep(document);
        }
    }

    @Test
    void printsTheSamePaperToTheByteTheSame() throws Exception {
        var paper = Paper.of("Report", "fr", AT, "<h1>Rapport</h1><table><tr><td>1</td><td>été</td></tr></table>")
                .picturing("code", QrCode.png("x", 100));

        var first = Press.pdf(paper);
        var later = new AtomicReference<byte[]>();
        var another = Thread.ofPlatform().start(() -> later.set(Press.pdf(paper)));
        another.join();

        assertThat(later.get()).isEqualTo(first);
        try (var document = Loader.loadPDF(first)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(AT);
        }
    }

    @Test
    void fetchesNothing() throws IOException {
        var file = Files.createTempFile("secret", ".png");
        Files.write(file, QrCode.png("secret", 200));
        var body = """
                <p>Before</p><img src="%s" alt="x"/><img src="http://127.0.0.1:9/x.png" alt="x"/>
                <img src="data:image/png;base64,iVBORw0KGgo=" alt="x"/><img src="picture:unknown" alt="x"/>
                <object data="%s" type="image/png">x</object><p>After</p>""".formatted(file.toUri(), file.toUri());

        var pdf = Press.pdf(Paper.of("t", "en", AT, body)
                .styled("@import url('%s'); body { background: url('%s') }".formatted(file.toUri(), file.toUri())));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("Before", "After");
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void refusesWhatNamesADocumentTypeOrIsNotWellFormed() {
        assertThatThrownBy(() -> Press.pdf(Paper.of("t", "en", AT, "<p>open")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Press.pdf(Paper.of("t", "en", AT, "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><p/>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsWhatNoXmlMayHold() throws IOException {
        try (var document = Loader.loadPDF(Press.pdf(Paper.of("a\u0001b & <c>", "en", AT, "<p>A\u0002B</p>")))) {
            assertThat(document.getDocumentInformation().getTitle()).contains("b & <c>");
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    // to be looked at
    private static void keep(PDDocument document) throws IOException {
        var picture = new PDFRenderer(document).renderImageWithDPI(0, 80);
        ImageIO.write(picture, "png", Path.of("target", "press.png").toFile());
    }
}
