package eu.alliance.gateway.services;

/** A path that a service offers. */
public record Route(Service service, String template) {}
