package eu.alliance.registration.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.registration.checkin.BadgeSheet.Face;
import eu.alliance.registration.delegate.DelegateRole;
import eu.alliance.registration.paper.Occasion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class BadgeSheetTest {

    private static final Occasion SUMMIT = new Occasion(
            LocalizedText.of("en", "Summit of Mayors"),
            LocalizedText.of("en", "Rotterdam"),
            LocalDate.of(2036, 11, 9),
            LocalDate.of(2036, 11, 10),
            "Europe/Amsterdam",
            "World Hall",
            Instant.EPOCH);

    private static final List<Face> FACES = List.of(
            new Face(
                    "Γεώργιος-Αλέξανδρος",
                    "Παπαδημητρακόπουλος",
                    DelegateRole.MAYOR,
                    "Δήμαρχος",
                    "Piraeus",
                    "secret-1"),
            new Face("Çağrı", "Gökçeoğlu-Işık", DelegateRole.ELECTED, "Başkan Yardımcısı", "Kepez", "secret-2"),
            new Face("Жанна", "Щербаківська", DelegateRole.STAFF, null, "Lutsk", "Zm9vYmFyMTIzNDU2Nzg5MA"));

    @Test
    void hasAPageForEachWithACodeThatCamerasRead() throws Exception {
        var pdf = new BadgeSheet(SUMMIT, FACES).pdf("ru");
        Files.write(Path.of("target", "badges.pdf"), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Παπαδημητρακόπουλος", "Çağrı", "Gökçeoğlu-Işık", "Щербаківська", "Мэр")
                    .doesNotContain("secret-1");
            for (int page = 0; page < FACES.size(); page++) {
                assertThat(codeOn(document, page)).isEqualTo(FACES.get(page).secret());
            }
        }
        assertThat(new BadgeSheet(SUMMIT, FACES).pdf("ru")).isEqualTo(pdf);
    }

    private static String codeOn(PDDocument document, int page) throws Exception {
        var image = new PDFRenderer(document).renderImageWithDPI(page, 150);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }
}
