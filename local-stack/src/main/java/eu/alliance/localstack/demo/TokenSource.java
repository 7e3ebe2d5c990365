package eu.alliance.localstack.demo;

/** Gives access tokens for the people and machines of the demo. */
public interface TokenSource {

    String of(String username);

    String ofMachine(String clientId, String secret);
}
