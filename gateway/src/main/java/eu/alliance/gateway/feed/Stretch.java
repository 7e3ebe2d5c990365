package eu.alliance.gateway.feed;

import java.util.List;

/**
 * What was found between two places.
 *
 * @param end where to go on
 * @param reachedEnd whether there was nothing more at the time
 */
public record Stretch(List<Found> found, Place end, boolean reachedEnd) {

    /** @param after the place behind the event */
    public record Found(FeedEvent event, Place after) {}
}
