package eu.alliance.registration.allotment;

/** What keeps somebody waiting. */
public enum BlockedBy {
    /** The session itself is full. */
    CAPACITY,
    /** The city has as many places as one city may. */
    CITY_CAP,
    /** Something shared with other sessions is used up, such as seats in a bus. */
    COMBINED
}
