package eu.alliance.platform.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a file says of its own making: the paper's time, never the machine's. */
final class Imprint {

    private static final String ISO_INSTANT =
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})";

    private Imprint() {}

    static void put(PDDocument document, Paper paper) throws IOException {
        var made = ZonedDateTime.ofInstant(paper.at().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        var information = document.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(made));
        information.setModificationDate(GregorianCalendar.from(made));
        document.setDocumentId(made.toEpochSecond());
        var metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll(ISO_INSTANT, made.toInstant().toString());
            document.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
