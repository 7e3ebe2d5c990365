package eu.alliance.practice.chart;

import java.util.List;

/** The colours of the house, apart enough for those who tell few colours. */
final class Palette {

    static final String INK = "#1d2a3a";
    static final String FAINT = "#5d6b7a";
    static final String TRACK = "#e8edf3";
    static final String MAIN = "#2f6db5";
    private static final List<String> SERIES =
            List.of("#12325b", "#2f6db5", "#2a9d8f", "#e9a23b", "#d1495b", "#6a4c93", "#8d99a6");

    private Palette() {}

    static String series(int index) {
        return SERIES.get(index % SERIES.size());
    }
}
