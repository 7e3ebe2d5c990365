package eu.alliance.practice.attachment;

import java.time.Instant;
import java.util.UUID;

/** Something in the hands of a caller that files may go with. */
public interface Holder {

    UUID id();

    Attachments attachments();

    /** What its tag is made of. */
    long edition();

    /** Has these files go with it, or refuses. */
    void attach(Attachments files, Instant now);
}
