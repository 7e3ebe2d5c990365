package eu.alliance.registration.place;

/** How several delegates are booked at once. */
public enum BookingMode {
    /** All get a place or all wait. */
    ALL_OR_NOTHING,
    /** Each gets a place or waits. */
    PARTIAL
}
