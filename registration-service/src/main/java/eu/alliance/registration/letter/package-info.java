/** Letters of invitation and reminders: in six languages, on paper and by e-mail, with what answers them. */
@NullMarked
package eu.alliance.registration.letter;

import org.jspecify.annotations.NullMarked;
