package eu.alliance.practice.chart;

import eu.alliance.practice.chart.Mark.Anchor;
import eu.alliance.practice.chart.Mark.Box;
import eu.alliance.practice.chart.Mark.Slice;
import eu.alliance.practice.chart.Mark.Words;
import java.util.ArrayList;
import java.util.List;

/** The parts of a whole: a ring with the sum in it, and what its pieces are. */
public record Donut(String title, List<Bar> bars) {

    private static final int WIDTH = 640;
    private static final int RADIUS = 78;
    private static final int ROW = 24;

    public Drawing drawing() {
        var sum = bars.stream().mapToLong(Bar::value).sum();
        var height = Math.max(2 * RADIUS + 8, bars.size() * ROW + 16);
        var middle = height / 2.0;
        var marks = new ArrayList<Mark>();
        marks.add(new Slice(150, middle, RADIUS, RADIUS * 0.62, 0, 360, Palette.TRACK));
        var from = 0.0;
        for (int i = 0; i < bars.size() && sum > 0; i++) {
            var sweep = 360.0 * bars.get(i).value() / sum;
            if (sweep > 0) {
                marks.add(new Slice(150, middle, RADIUS, RADIUS * 0.62, from, sweep, Palette.series(i)));
            }
            from += sweep;
        }
        marks.add(new Words(150, middle + 10, 28, Anchor.MIDDLE, true, Palette.INK, Long.toString(sum)));
        for (int i = 0; i < bars.size(); i++) {
            legend(marks, i, middle - bars.size() * ROW / 2.0 + i * ROW, sum);
        }
        return new Drawing(title, WIDTH, height, marks);
    }

    private void legend(List<Mark> marks, int index, double top, long sum) {
        var bar = bars.get(index);
        var share = sum == 0 ? 0 : Math.round(100.0 * bar.value() / sum);
        marks.add(new Box(280, top + 5, 13, 13, Palette.series(index)));
        marks.add(new Words(385, top + 16, 13, Anchor.END, true, Palette.INK, bar.value() + " · " + share + " %"));
        marks.add(new Words(400, top + 16, 13, Anchor.START, false, Palette.INK, bar.label()));
    }
}
