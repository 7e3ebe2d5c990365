package eu.alliance.practice.counting;

/** One value of a field and how often it is there. */
public record Count(String code, long count) {}
