package eu.alliance.platform.problem;

/**
 * One broken rule of a request.
 *
 * @param pointer RFC 6901 pointer into the body (no leading {@code #}); empty for the whole
 * @param reason stable machine code, UPPER_SNAKE
 * @param detail a sentence for people
 */
public record Violation(String pointer, String reason, String detail) {}
