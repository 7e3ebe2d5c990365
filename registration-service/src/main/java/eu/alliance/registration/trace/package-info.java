/** Where somebody is named, whichever feature wrote it, and what became of that. */
@NullMarked
package eu.alliance.registration.trace;

import org.jspecify.annotations.NullMarked;
