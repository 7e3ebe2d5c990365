package eu.alliance.platform.erasure;

/** An address that is looked for in what was written: wherever it stands, and never as a part of a longer one. */
public record EmailAddress(String text) {

    // within JSON a line that begins with it has the end of an escape before it
    private static final String BEFORE = "((?<![[:alnum:]._%+-])|(?<=\\\\[bfnrt]))";
    private static final String AFTER = "(?![[:alnum:]-]|\\.[[:alnum:]])";

    /** For a statement: whether a text names it. Takes {@link #pattern()} and {@link #regex()}, in this order. */
    public static String namedIn(String text) {
        return "(%1$s ilike ? and %1$s ~* ?)".formatted(text);
    }

    /** Finds quickly what may name it. */
    public String pattern() {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Finds it where it stands by itself (PostgreSQL, without regard to case). */
    public String regex() {
        return BEFORE + text.replaceAll("([!-/:-@\\[-`{-~])", "\\\\$1") + AFTER;
    }
}
