package eu.alliance.localstack.demo.visitor;

/** Gives access tokens for the people and machines of the demo. */
public interface TokenSource {

    /** A person's, by user name, or the demo's machine's, by its client's id. */
    String of(String name);
}
