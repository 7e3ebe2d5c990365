/** Bookings through the service beside the same statements without it. Run by hand: see bench/README.md. */
@NullMarked
package eu.alliance.registration.bench;

import org.jspecify.annotations.NullMarked;
