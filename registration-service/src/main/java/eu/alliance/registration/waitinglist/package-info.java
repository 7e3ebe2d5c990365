/** Who gets what is free, and for how long it is offered. */
@NullMarked
package eu.alliance.registration.waitinglist;

import org.jspecify.annotations.NullMarked;
