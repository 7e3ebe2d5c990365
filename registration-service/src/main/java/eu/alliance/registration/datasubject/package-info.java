/** What somebody may ask about the data kept on them: all of it, or that it go. */
@NullMarked
package eu.alliance.registration.datasubject;

import org.jspecify.annotations.NullMarked;
