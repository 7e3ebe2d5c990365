package eu.alliance.platform.print;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to be printed, whole: nothing is fetched from anywhere.
 *
 * @param title as a reader shows it
 * @param language BCP 47 tag of the text
 * @param at when it was made, as the file says: the same paper gives the same bytes
 * @param body content of an XHTML {@code body}; whoever writes it has escaped what others typed
 * @param style CSS that comes after the house's own
 * @param pictures PNG or JPEG by name: {@code <img src="picture:NAME" alt="…"/>}
 */
public record Paper(
        String title, String language, Instant at, String body, String style, Map<String, byte[]> pictures) {

    public Paper {
        pictures = Map.copyOf(pictures);
    }

    public static Paper of(String title, String language, Instant at, String body) {
        return new Paper(title, language, at, body, "", Map.of());
    }

    public Paper styled(String css) {
        return new Paper(title, language, at, body, css, pictures);
    }

    public Paper picturing(String name, byte[] picture) {
        var more = new HashMap<>(pictures);
        more.put(name, picture);
        return new Paper(title, language, at, body, style, more);
    }
}
