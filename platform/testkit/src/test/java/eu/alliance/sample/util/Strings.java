package eu.alliance.sample.util;

/** In a folder that is not a feature. */
public class Strings {}
