package eu.alliance.practice.spread;

/** Where a practice has travelled, as a picture: its city in the middle, the others around it in order of time. */
record SpreadDrawing(Spread spread, String language) {

    static final String TYPE = "image/svg+xml";

    private static final int SIZE = 640;
    private static final int RADIUS = 220;

    String svg() {
        var nodes = spread.nodes();
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %1$d %1$d" font-family="sans-serif" \
                font-size="13"><title>%2$s</title>""".formatted(SIZE, escaped(told())));
        for (int i = 1; i < nodes.size(); i++) {
            svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#7a93b4\" stroke-width=\"1.5\"/>"
                    .formatted(SIZE / 2, SIZE / 2, x(i), y(i)));
        }
        for (int i = 0; i < nodes.size(); i++) {
            svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>"
                            .formatted(x(i), y(i), i == 0 ? 14 : 9, i == 0 ? "#12325b" : "#2f6db5"))
                    .append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#111\">%s</text>"
                            .formatted(x(i), y(i) + (i == 0 ? 32 : 25), escaped(name(i))));
        }
        return svg.append("</svg>").toString();
    }

    private String told() {
        return "%s, and %d cities that took it over"
                .formatted(name(0), spread.nodes().size() - 1);
    }

    private String name(int node) {
        return spread.nodes().get(node).name().in(language);
    }

    private int x(int node) {
        return SIZE / 2 + (int) Math.round(reach(node) * Math.sin(angle(node)));
    }

    private int y(int node) {
        return SIZE / 2 - (int) Math.round(reach(node) * Math.cos(angle(node)));
    }

    private static int reach(int node) {
        return node == 0 ? 0 : RADIUS;
    }

    private double angle(int node) {
        return 2 * Math.PI * (node - 1) / Math.max(1, spread.nodes().size() - 1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
