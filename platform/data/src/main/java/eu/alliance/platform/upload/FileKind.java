package eu.alliance.platform.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken; what a browser would run is not among them. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private static final String UNDECLARED = "application/octet-stream";

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a Content-Type says this, or nothing in particular. */
    boolean isDeclaredBy(String contentType) {
        var declared = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return declared.isEmpty() || declared.equals(UNDECLARED) || declared.equals(mediaType);
    }

    /** Whether a file name ends as this kind's do, or in nothing. */
    boolean isNamedBy(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 || extensions.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
