package eu.alliance.platform.mail;

import java.util.List;
import java.util.UUID;

/**
 * What goes with messages of some kinds. It is made when they are sent and not kept: a batch of letters costs the
 * request that writes them nothing.
 */
public interface Enclosures {

    /** A file. */
    record Enclosure(String name, String mediaType, byte[] content) {}

    /** Whether messages of this kind have any. */
    boolean goWith(String kind);

    /** Asked in a transaction, outside of any request. */
    List<Enclosure> of(UUID about, String language);
}
