package eu.alliance.platform.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eu.alliance.platform.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** An office document as the archive that it is, gone through once without keeping what comes out. */
final class OfficeArchive {

    private static final int MOST_ENTRIES = 2000;
    private static final long MOST_BYTES = 100L << 20;
    private static final long FREE_BYTES = 1L << 20;
    private static final int MOST_TIMES = 100;
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int SHORTEST_END = 22;

    private final byte[] content;
    private final Set<String> names = new HashSet<>();
    private String mimetype = "";
    private long inflated;

    private OfficeArchive(byte[] content) {
        this.content = content;
    }

    /** @throws Refusal 415 when it is an archive of anything else, 422 when it is not safe to open */
    static FileKind kindOf(byte[] content) {
        var archive = new OfficeArchive(content);
        archive.goThrough();
        return archive.kind();
    }

    private FileKind kind() {
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return FileKind.DOCX;
        }
        if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
            return FileKind.XLSX;
        }
        return FileKind.of(mimetype)
                .filter(kind -> kind == FileKind.ODT || kind == FileKind.ODS)
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.UNSUPPORTED, "FILE_TYPE_NOT_ACCEPTED", "Archives are not taken."));
    }

    private void goThrough() {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var buffer = new byte[8192];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                requireFit(entry.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    if (names.size() == 1 && entry.getName().equals("mimetype") && mimetype.isEmpty()) {
                        mimetype = new String(buffer, 0, read, US_ASCII).strip();
                    }
                    count(read);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw String.valueOf(e.getMessage()).contains("encrypted")
                    ? Inspection.refusal("FILE_ENCRYPTED", "What nobody can open is not taken.")
                    : damaged();
        }
        if (!endsWithItsDirectory()) {
            throw damaged();
        }
    }

    private void requireFit(String name) {
        if (!names.add(name) || name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            throw damaged();
        }
        if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/")) {
            throw Inspection.refusal("FILE_ACTIVE_CONTENT", "Documents that run something are not taken.");
        }
        if (names.size() > MOST_ENTRIES) {
            throw bomb();
        }
    }

    private void count(int read) {
        inflated += read;
        if (inflated > MOST_BYTES || (inflated > FREE_BYTES && inflated / MOST_TIMES > content.length)) {
            throw bomb();
        }
    }

    /** The directory names as many entries as were found, starts within, and nothing stands behind its end. */
    private boolean endsWithItsDirectory() {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = content.length - SHORTEST_END; at >= Math.max(0, content.length - 65_557); at--) {
            if (bytes.getInt(at) == DIRECTORY_END) {
                long size = Integer.toUnsignedLong(bytes.getInt(at + 12));
                long start = Integer.toUnsignedLong(bytes.getInt(at + 16));
                return Short.toUnsignedInt(bytes.getShort(at + 10)) == names.size()
                        && start + size == at
                        && at + SHORTEST_END + Short.toUnsignedInt(bytes.getShort(at + 20)) == content.length;
            }
        }
        return false;
    }

    private static Refusal damaged() {
        return Inspection.refusal("FILE_DAMAGED", "It is cut off, or something else is in it or behind it.");
    }

    private static Refusal bomb() {
        return Inspection.refusal("FILE_TOO_MUCH_INSIDE", "It unpacks to more than is taken.");
    }
}
