/** A small feature that uses the platform whole: what the platform's own tests are run against. */
@NullMarked
package eu.alliance.platform.note;

import org.jspecify.annotations.NullMarked;
