/** What the papers of a summit have alike: their words in six languages, and how they are set. */
@NullMarked
package eu.alliance.registration.paper;

import org.jspecify.annotations.NullMarked;
