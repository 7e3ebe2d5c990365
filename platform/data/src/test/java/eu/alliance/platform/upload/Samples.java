package eu.alliance.platform.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind. */
final class Samples {

    static final String PDF = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    static final byte[] JPEG = bytes("\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF\u0000\u0001\u0001\u00FF\u00D9");
    static final byte[] WEBP = bytes("RIFF\u000C\u0000\u0000\u0000WEBPVP8 \u0000\u0000\u0000\u0000");

    private Samples() {}

    static byte[] bytes(String latin) {
        return latin.getBytes(ISO_8859_1);
    }

    static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "word/document.xml", bytes("<document/>")));
    }

    static byte[] xlsx() {
        return zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "xl/workbook.xml", bytes("<workbook/>")));
    }

    static byte[] odt() {
        return zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text")));
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    /** As a form would bring it. */
    static Upload sent(String name, String type, byte[] content) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(name, type);
        return Upload.of(
                "multipart/form-data; boundary=x", joined(head.getBytes(UTF_8), content, bytes("\r\n--x--\r\n")));
    }
}
