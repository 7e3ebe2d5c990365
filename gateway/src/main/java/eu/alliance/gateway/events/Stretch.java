package eu.alliance.gateway.events;

import java.util.List;

/**
 * What was found between two places.
 *
 * @param end where to go on
 * @param reachedEnd whether there was nothing more at the time
 */
record Stretch(List<Found> found, Place end, boolean reachedEnd) {

    /** @param after the place behind the event */
    record Found(FeedEvent event, Place after) {}
}
