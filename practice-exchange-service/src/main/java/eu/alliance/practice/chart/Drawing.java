package eu.alliance.practice.chart;

import eu.alliance.practice.chart.Mark.Box;
import eu.alliance.practice.chart.Mark.Slice;
import eu.alliance.practice.chart.Mark.Words;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * A picture of figures.
 *
 * @param title what a reader who doesn't see it is told
 * @param marks drawn in this order
 */
public record Drawing(String title, int width, int height, List<Mark> marks) {

    /** A unit on paper. */
    private static final double MILLIMETRES = 0.25;

    /** 300 dots an inch. */
    private static final double DOTS = 3;

    private static final double ROOM = 300;

    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\"><title>%s</title>%s</svg>"
                .formatted(
                        width,
                        height,
                        escaped(title),
                        marks.stream().map(Drawing::svg).collect(Collectors.joining()));
    }

    private static String svg(Mark mark) {
        return switch (mark) {
            case Box box ->
                say(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"%s\"/>",
                        box.x(), box.y(), box.width(), box.height(), box.colour());
            case Slice slice -> say("<path fill=\"%s\" d=\"%s\"/>", slice.colour(), path(slice));
            case Words words ->
                say(
                        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>",
                        words.x(),
                        words.y(),
                        words.size(),
                        words.anchor().name().toLowerCase(Locale.ROOT),
                        words.colour(),
                        words.bold() ? " font-weight=\"bold\"" : "",
                        escaped(words.text()));
        };
    }

    private static String path(Slice slice) {
        // a ring that is whole would begin where it ends
        var sweep = Math.min(slice.sweep(), 359.99);
        var until = slice.from() + sweep;
        var big = sweep > 180 ? 1 : 0;
        var a = slice.point(slice.outer(), slice.from());
        var b = slice.point(slice.outer(), until);
        var c = slice.point(slice.inner(), until);
        var d = slice.point(slice.inner(), slice.from());
        return say("M%.2f %.2fA%.1f %.1f 0 %d 1 %.2f %.2f", a[0], a[1], slice.outer(), slice.outer(), big, b[0], b[1])
                + say(
                        "L%.2f %.2fA%.1f %.1f 0 %d 0 %.2f %.2fZ",
                        c[0], c[1], slice.inner(), slice.inner(), big, d[0], d[1]);
    }

    /** The shapes alone, to be printed; the words go upon them as text. */
    public byte[] png() {
        var image = new BufferedImage((int) (width * DOTS), (int) (height * DOTS), BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.scale(DOTS, DOTS);
        for (var mark : marks) {
            switch (mark) {
                case Box box -> {
                    canvas.setColor(Color.decode(box.colour()));
                    canvas.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
                }
                case Slice slice -> {
                    canvas.setColor(Color.decode(slice.colour()));
                    canvas.fill(area(slice));
                }
                case Words _ -> {
                    // see paper()
                }
            }
        }
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Area area(Slice slice) {
        var whole = new Area(new Arc2D.Double(
                slice.x() - slice.outer(),
                slice.y() - slice.outer(),
                2 * slice.outer(),
                2 * slice.outer(),
                90 - slice.from(),
                -slice.sweep(),
                Arc2D.PIE));
        whole.subtract(new Area(new Ellipse2D.Double(
                slice.x() - slice.inner(), slice.y() - slice.inner(), 2 * slice.inner(), 2 * slice.inner())));
        return whole;
    }

    /** For a page to be printed: the picture of this name, with the words upon it. */
    public String paper(String picture) {
        var words = marks.stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .map(Drawing::paper)
                .collect(Collectors.joining());
        return say(
                "<div class=\"drawing\" style=\"width: %.2fmm; height: %.2fmm\"><img src=\"picture:%s\" alt=\"%s\""
                        + " style=\"width: %.2fmm; height: %.2fmm\"/>%s</div>",
                width * MILLIMETRES,
                height * MILLIMETRES,
                picture,
                escaped(title),
                width * MILLIMETRES,
                height * MILLIMETRES,
                words);
    }

    private static String paper(Words words) {
        var left = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - ROOM / 2;
            case END -> words.x() - ROOM;
        };
        var align = switch (words.anchor()) {
            case START -> "left";
            case MIDDLE -> "center";
            case END -> "right";
        };
        return say(
                "<div class=\"words\" style=\"left: %.2fmm; top: %.2fmm; width: %.2fmm; font-size: %.2fmm; line-height:"
                        + " %.2fmm; text-align: %s; color: %s%s\">%s</div>",
                left * MILLIMETRES,
                (words.y() - words.size()) * MILLIMETRES,
                ROOM * MILLIMETRES,
                words.size() * MILLIMETRES,
                words.size() * 1.25 * MILLIMETRES,
                align,
                words.colour(),
                words.bold() ? "; font-weight: bold" : "",
                escaped(words.text()));
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
