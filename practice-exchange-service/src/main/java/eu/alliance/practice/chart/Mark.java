package eu.alliance.practice.chart;

/** What a drawing is made of, in its own units, from the upper left corner. */
sealed interface Mark {

    /** Where a text stands from its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    record Box(double x, double y, double width, double height, String colour) implements Mark {}

    /**
     * A piece of a ring.
     *
     * @param from in degrees, clockwise from the top
     * @param sweep in degrees
     */
    record Slice(double x, double y, double outer, double inner, double from, double sweep, String colour)
            implements Mark {

        /** The point at an angle on a radius. */
        double[] point(double radius, double angle) {
            var radians = Math.toRadians(angle - 90);
            return new double[] {x + radius * Math.cos(radians), y + radius * Math.sin(radians)};
        }
    }

    /** @param y its base line */
    record Words(double x, double y, double size, Anchor anchor, boolean bold, String colour, String text)
            implements Mark {}
}
