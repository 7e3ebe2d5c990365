package eu.alliance.platform.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Text as every bank of the payments area takes it: the Latin letters, digits and few signs of the European Payments
 * Council's rulebooks. Other letters are written in Latin ones; what has none becomes a full stop.
 */
final class BankText {

    private static final String SIGNS = "/-?:().,'+ ";
    private static final Properties LATIN = new Properties();

    static {
        try (var letters = new InputStreamReader(
                Objects.requireNonNull(BankText.class.getResourceAsStream("/latin-letters.properties")), UTF_8)) {
            LATIN.load(letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BankText() {}

    /** A text of at most so many characters, which neither begins nor ends with a blank. */
    static String of(String text, int longest) {
        // composed first, so that a letter with its mark is one that the table knows
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var latin = composed.codePoints()
                .mapToObj(letter -> latin(Character.toString(letter)))
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .strip();
        return latin.substring(0, Math.min(latin.length(), longest)).strip();
    }

    private static String latin(String letter) {
        if (isTaken(letter)) {
            return letter;
        }
        var lower = letter.toLowerCase(Locale.ROOT);
        var written = LATIN.getProperty(lower);
        if (written != null) {
            return lower.equals(letter) ? written : capital(written);
        }
        var bare = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        if (bare.equals(letter)) {
            return letter.isBlank() ? " " : ".";
        }
        return bare.codePoints()
                .mapToObj(each -> latin(Character.toString(each)))
                .collect(Collectors.joining());
    }

    private static String capital(String written) {
        return written.isEmpty() ? "" : written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
    }

    private static boolean isTaken(String letter) {
        var c = letter.charAt(0);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || SIGNS.indexOf(c) >= 0;
    }
}
