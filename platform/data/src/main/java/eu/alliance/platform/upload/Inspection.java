package eu.alliance.platform.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import eu.alliance.platform.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** A look into what was sent: it is what it says it is, and nothing besides. */
public final class Inspection {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    private static final String PART = "/" + Upload.PART;
    private static final int TAIL = 65_557; // as far as a ZIP's directory may end before the file's own end

    private static final String PDF_START = "%PDF-";
    private static final Pattern PDF_END = Pattern.compile("%%EOF\\s*$");
    private static final Pattern PDF_LOCKED = Pattern.compile("/Encrypt\\s+\\d+\\s+\\d+\\s+R");
    private static final Pattern PDF_ACTS = Pattern.compile("/(JavaScript|JS|Launch|OpenAction\\s*<<[^>]*/URI)\\b");
    private static final String ZIP_START = "PK\003\004";
    private static final String ZIP_END = "PK\005\006";
    private static final String PNG_END = "IEND\u00AE\u0042\u0060\u0082";
    private static final String JPEG_END = "\u00FF\u00D9";

    private final Upload upload;
    private final String bytes; // one char for one byte, so that patterns can look at it

    private Inspection(Upload upload) {
        this.upload = upload;
        this.bytes = new String(upload.content(), ISO_8859_1);
    }

    /**
     * What kind of file it is by its content.
     *
     * @throws Refusal 415 when it is of no kind that is taken, 422 when it is not what it says
     */
    public static FileKind kindOf(Upload upload) {
        return new Inspection(upload).kind();
    }

    private FileKind kind() {
        if (!new FileName(upload.name()).isFit()) {
            throw refusal("FILE_NAME_INVALID", "A name without path, control characters or leading dot.");
        }
        if (bytes.isEmpty()) {
            throw refusal("FILE_EMPTY", "The file is empty.");
        }
        var kind = bytes.startsWith(ZIP_START) ? OfficeArchive.kindOf(upload.content()) : found();
        requireNothingBesides(kind);
        var declared = upload.declaredType();
        if ((declared != null && !kind.isDeclaredBy(declared)) || !kind.isNamedBy(upload.name())) {
            throw refusal("FILE_TYPE_MISMATCH", "By its content it is " + kind.mediaType() + ".");
        }
        return kind;
    }

    private FileKind found() {
        var type = sniffed();
        if (type.equals("text/plain")) {
            var isTable = FileKind.CSV.isNamedBy(upload.name()) && upload.name().contains(".");
            return isTable ? FileKind.CSV : FileKind.TEXT;
        }
        return FileKind.of(type)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNSUPPORTED, "FILE_TYPE_NOT_ACCEPTED", "Files of this kind are not taken."));
    }

    private String sniffed() {
        try (var content = new ByteArrayInputStream(upload.content())) {
            return KNOWN.detect(content, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireNothingBesides(FileKind kind) {
        var isWhole = switch (kind) {
            case PDF ->
                bytes.startsWith(PDF_START) && PDF_END.matcher(end(1024)).find() && hasNoArchive();
            case PNG -> bytes.endsWith(PNG_END) && hasNoArchive();
            case JPEG -> bytes.contains(JPEG_END) && !bytes.contains(PDF_START) && hasNoArchive(); // cameras add to it
            case WEBP -> bytes.length() == riffLength() && hasNoArchive();
            case TEXT, CSV -> CleanContent.isText(upload.content());
            case DOCX, XLSX, ODT, ODS -> true; // the archive has been gone through
        };
        if (!isWhole) {
            throw refusal("FILE_DAMAGED", "It is cut off, or something else is in it or behind it.");
        }
        if (kind == FileKind.PDF) {
            requireHarmless();
        }
    }

    private void requireHarmless() {
        if (PDF_LOCKED.matcher(bytes).find()) {
            throw refusal("FILE_ENCRYPTED", "What nobody can open is not taken.");
        }
        if (PDF_ACTS.matcher(bytes).find()) {
            throw refusal("FILE_ACTIVE_CONTENT", "Documents that run something are not taken.");
        }
    }

    private boolean hasNoArchive() {
        return !end(TAIL).contains(ZIP_END);
    }

    private String end(int most) {
        return bytes.substring(Math.max(0, bytes.length() - most));
    }

    private long riffLength() {
        long length = 8;
        for (int i = 0; i < 4 && bytes.length() > 8; i++) {
            length += (long) bytes.charAt(4 + i) << (8 * i);
        }
        return length;
    }

    static Refusal refusal(String reason, String detail) {
        return Refusal.rule(PART, reason, detail);
    }
}
