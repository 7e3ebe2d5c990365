package eu.alliance.gateway.upstream;

/** A path that a service offers. */
public record Route(Upstream service, String template) {}
