package eu.alliance.localstack.machine;

/** Why the stack can't do what it was asked, in words for the person who asked. */
public final class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }
}
