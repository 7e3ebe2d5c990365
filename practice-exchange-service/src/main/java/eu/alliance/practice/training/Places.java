package eu.alliance.practice.training;

import java.time.Instant;
import java.util.UUID;

/** What a training asks of those who have a place in it or wait for one. */
public interface Places {

    int taken(UUID training);

    int awaited(UUID training);

    /** Gives free places to those who wait, in turn; the training must be held. */
    void fill(Training training, Instant now);

    /** Takes all of them back. */
    void release(Training training, Instant now);
}
