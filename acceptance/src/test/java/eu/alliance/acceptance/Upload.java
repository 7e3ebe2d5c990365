package eu.alliance.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import eu.alliance.acceptance.Guest.Reply;
import java.net.http.HttpRequest.BodyPublishers;

/** A file as a browser's form sends it. */
final class Upload {

    /** The smallest document that readers of PDF open. */
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private Upload() {}

    static Reply pdf(Guest guest, String path, String name) {
        var boundary = "between-the-parts";
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, name, PDF, boundary);
        return guest.write(
                "POST", path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofString(body, ISO_8859_1));
    }
}
