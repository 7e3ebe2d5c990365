/** What delegations are written to without having asked: that the programme changed, that a place was passed on. */
@NullMarked
package eu.alliance.registration.notice;

import org.jspecify.annotations.NullMarked;
