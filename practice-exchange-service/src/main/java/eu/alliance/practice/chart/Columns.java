package eu.alliance.practice.chart;

import eu.alliance.practice.chart.Mark.Anchor;
import eu.alliance.practice.chart.Mark.Box;
import eu.alliance.practice.chart.Mark.Words;
import java.util.ArrayList;
import java.util.List;

/** Figures one after another in time. */
public record Columns(String title, List<Bar> bars) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 180;
    private static final int ROOM_ABOVE = 22;
    private static final int ROOM_BELOW = 22;

    public Drawing drawing() {
        var highest = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        var room = HEIGHT - ROOM_ABOVE - ROOM_BELOW;
        var step = (double) WIDTH / Math.max(1, bars.size());
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var height = (double) room * bar.value() / highest;
            var top = (double) ROOM_ABOVE + room - height;
            var middle = i * step + step / 2;
            marks.add(new Box(i * step + step * 0.18, ROOM_ABOVE, step * 0.64, room, Palette.TRACK));
            if (bar.value() > 0) {
                marks.add(new Box(i * step + step * 0.18, top, step * 0.64, height, Palette.MAIN));
                marks.add(new Words(middle, top - 5, 12, Anchor.MIDDLE, true, Palette.INK, Long.toString(bar.value())));
            }
            marks.add(new Words(middle, HEIGHT - 5, 12, Anchor.MIDDLE, false, Palette.FAINT, bar.label()));
        }
        return new Drawing(title, WIDTH, HEIGHT, marks);
    }
}
