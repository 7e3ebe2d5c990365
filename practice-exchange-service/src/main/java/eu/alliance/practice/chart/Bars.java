package eu.alliance.practice.chart;

import eu.alliance.practice.chart.Mark.Anchor;
import eu.alliance.practice.chart.Mark.Box;
import eu.alliance.practice.chart.Mark.Words;
import java.util.ArrayList;
import java.util.List;

/** Figures beside one another, the longest bar first. */
public record Bars(String title, List<Bar> bars) {

    private static final int MOST = 14;
    private static final int ROW = 22;
    private static final int LABEL = 250;
    private static final int LENGTH = 330;
    private static final int LONGEST_LABEL = 42;

    public Drawing drawing() {
        var shown = bars.subList(0, Math.min(MOST, bars.size()));
        var longest = Math.max(1, shown.stream().mapToLong(Bar::value).max().orElse(1));
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < shown.size(); i++) {
            var bar = shown.get(i);
            var top = i * ROW + 4;
            marks.add(new Words(LABEL - 10, top + 12, 12, Anchor.END, false, Palette.INK, label(bar)));
            marks.add(new Box(LABEL, top, LENGTH, ROW - 8, Palette.TRACK));
            marks.add(new Box(LABEL, top, Math.max(2, (double) LENGTH * bar.value() / longest), ROW - 8, Palette.MAIN));
            marks.add(new Words(
                    LABEL + LENGTH + 10, top + 12, 12, Anchor.START, true, Palette.INK, Long.toString(bar.value())));
        }
        return new Drawing(title, LABEL + LENGTH + 60, shown.size() * ROW + 4, marks);
    }

    private static String label(Bar bar) {
        return bar.label().length() <= LONGEST_LABEL
                ? bar.label()
                : bar.label().substring(0, LONGEST_LABEL - 1).strip() + "…";
    }
}
