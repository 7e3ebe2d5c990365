/** Notices: what is said of a call, and why it was put off or called off. */
@NullMarked
package eu.alliance.funding.notice;

import org.jspecify.annotations.NullMarked;
