package eu.alliance.practice.chart;

/** A figure and what it counts. */
public record Bar(String label, long value) {}
