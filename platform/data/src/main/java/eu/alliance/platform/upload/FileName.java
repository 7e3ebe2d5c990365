package eu.alliance.platform.upload;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What a file is called: a name, never a way to a place. */
public record FileName(String value) {

    private static final int LONGEST = 200;
    private static final Pattern UNFIT =
            Pattern.compile("[/\\\\:\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFD]|\\.\\.|^\\.|^\\s*$|^\\s|\\s$|\\.$");

    boolean isFit() {
        return value.length() <= LONGEST && !UNFIT.matcher(value).find();
    }

    /** For Content-Disposition (RFC 6266): to be saved, never shown. */
    public String disposition() {
        var plain = value.replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded());
    }

    private String encoded() {
        var text = new StringBuilder();
        for (var each : value.getBytes(StandardCharsets.UTF_8)) {
            var isPlain = each > 0 && (Character.isLetterOrDigit(each) || each == '.' || each == '-' || each == '_');
            text.append(
                    isPlain
                            ? String.valueOf((char) each)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(each));
        }
        return text.toString();
    }
}
