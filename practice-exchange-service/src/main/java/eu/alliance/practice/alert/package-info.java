/** Searches that a city has kept: what is new to it is told by mail or as an event, daily or weekly. */
@NullMarked
package eu.alliance.practice.alert;

import org.jspecify.annotations.NullMarked;
