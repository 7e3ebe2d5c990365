package eu.alliance.platform.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints papers as PDF: fonts embedded, tagged, with title and language, to the byte the same for the same paper. */
public final class Press {

    static {
        // it would log what it prints
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    /**
     * @throws IllegalArgumentException if the body isn't well-formed
     */
    public static byte[] pdf(Paper paper) {
        var pictures = new Pictures(paper.pictures());
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useReplacementText("?")
                .withProducer("Alliance")
                .withW3cDocument(Sheet.of(paper), null)
                .useUriResolver((_, uri) -> pictures.has(uri) ? uri : null)
                .useProtocolsStreamImplementation(pictures, Pictures.PROTOCOL)
                .useHttpStreamImplementation(pictures)
                .useExternalResourceAccessControl(
                        (uri, _) -> pictures.has(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, _) -> pictures.has(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        Typefaces.registerWith(builder);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                return bytes(document, paper);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document, Paper paper) throws IOException {
        Imprint.put(document, paper);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
