package eu.alliance.localstack.demo;

/** Gives an access token for a person of the demo. */
@FunctionalInterface
public interface TokenSource {

    String of(String username);
}
