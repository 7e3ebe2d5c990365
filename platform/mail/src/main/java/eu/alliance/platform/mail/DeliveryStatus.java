package eu.alliance.platform.mail;

/** How far a message has come. */
public enum DeliveryStatus {
    WAITING,
    SENT,
    FAILED,
    NO_ADDRESS
}
