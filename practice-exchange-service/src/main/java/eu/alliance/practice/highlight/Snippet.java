package eu.alliance.practice.highlight;

import eu.alliance.practice.wording.Wording;
import java.util.BitSet;
import java.util.Collection;

/** A piece of a text around its first mark, as HTML in which nothing is markup but the marks. */
final class Snippet {

    private static final int BEFORE = 60;
    private static final int LENGTH = 240;

    private Snippet() {}

    static String of(String text, Collection<Wording.Found> places) {
        var marked = new BitSet(text.length());
        places.forEach(place -> marked.set(place.start(), place.end()));
        int first = marked.nextSetBit(0);
        int start = text.length() <= LENGTH ? 0 : wordBefore(text, Math.max(0, first - BEFORE));
        int end = text.length() <= LENGTH ? text.length() : wordAfter(text, Math.min(text.length(), start + LENGTH));
        var html = new StringBuilder(start > 0 ? "…" : "");
        for (int at = start; at < end; ) {
            boolean on = marked.get(at);
            int next = on ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int stop = next < 0 ? end : Math.min(next, end);
            var piece = escaped(text.substring(at, stop));
            html.append(on ? "<mark>" + piece + "</mark>" : piece);
            at = stop;
        }
        return html.append(end < text.length() ? "…" : "").toString();
    }

    private static int wordBefore(String text, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordAfter(String text, int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
