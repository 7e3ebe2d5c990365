/** What is written to people: kept with the change that it tells of, sent after it, tried again while nobody listens. */
@NullMarked
package eu.alliance.platform.mail;

import org.jspecify.annotations.NullMarked;
